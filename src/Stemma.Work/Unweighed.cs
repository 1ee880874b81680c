using Stemma.Dossiers;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Work;

/// <summary>A story whose weighing failed by a mistake of ours. The other stories are weighed all the same; over an archive it stays owed.</summary>
/// <param name="Story">The story.</param>
/// <param name="Accounts">The labels of its accounts, so that a user can leave them out.</param>
/// <param name="Fault">What went wrong, for a report of the mistake.</param>
public sealed record Unweighed(StoryId Story, ValueList<string> Accounts, string Fault)
{
    /// <summary>One line for a user.</summary>
    public override string ToString() =>
        $"{Story}: could not be weighed, by a mistake in Stemma ({Fault}). Its accounts: {string.Join(", ", Accounts)}. Leave them out, and please report it.";

    /// <summary>Weighs a story, or says that it could not.</summary>
    internal static (Dossier? Dossier, Unweighed? Fault) Try(
        Weighing weigh, Story story, IReadOnlyList<Testimony> testimonies, IReadOnlyList<Copies.Kinship> kin)
    {
        try
        {
            return (weigh(story, testimonies, kin), null);
        }
#pragma warning disable CA1031 // one story that meets a mistake of ours must not take the others with it; it is told to the user
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return (null, new Unweighed(story.Id, testimonies.Select(t => t.Account.Label).ToValueList(), $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}"));
        }
    }
}

/// <summary>What came of weighing a set of stories.</summary>
/// <param name="Dossiers">Ascending by story.</param>
/// <param name="Unweighed">The stories that could not be weighed; empty unless we made a mistake.</param>
public sealed record Weighed(ValueList<Dossier> Dossiers, ValueList<Unweighed> Unweighed);
