using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>All accounts that one capture holds, in page order, and what was noticed in decoding it.</summary>
/// <param name="Accounts">At least one.</param>
/// <param name="Charset">The character set the bytes were read in: <c>utf-8</c>, <c>windows-1252</c> …</param>
/// <param name="Notices">One line each: a guessed character set, characters replaced, a cap reached. Empty for most.</param>
public sealed record Page(ValueList<Account> Accounts, string Charset, ValueList<string> Notices);
