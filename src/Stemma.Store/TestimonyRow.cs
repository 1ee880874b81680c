using System.Globalization;
using System.Text;
using Stemma.Accounts;
using Stemma.Store.Records;
using Stemma.Testimonies;

namespace Stemma.Store;

/// <summary>A testimony as its table has it. Making one is most of the work of saving it, and needs no database.</summary>
/// <param name="Account">The account.</param>
/// <param name="Label">Its label, as the engine can hold it.</param>
/// <param name="Outlet">Its outlet, as the engine can hold it.</param>
/// <param name="PublishedMs">When it was published at the earliest.</param>
/// <param name="Bands">The keys of its sketch: a JSON array of signed numbers.</param>
/// <param name="Body">The whole record.</param>
sealed record TestimonyRow(AccountId Account, string Label, string? Outlet, long? PublishedMs, string Bands, byte[] Body)
{
    /// <summary>The seal over bands and body; what was noticed in decoding is added to it by whoever has that.</summary>
    internal long Seal { get; } = SealOf(Bands, Body);

    internal static TestimonyRow Of(Testimony testimony) => new(
        testimony.Account.Id,
        Archive.Storable(testimony.Account.Label),
        Archive.Storable(testimony.Account.Facts.Outlet),
        testimony.Account.Facts.Published?.Earliest.ToUnixTimeMilliseconds(),
        $"[{string.Join(',', testimony.Sketch.Bands().Select(b => unchecked((long)b).ToString(CultureInfo.InvariantCulture)))}]",
        RecordBytes.Write(testimony));

    internal static long SealOf(string bands, byte[] body) => RecordBytes.Seal(Encoding.UTF8.GetBytes(bands)) ^ RecordBytes.Seal(body);
}
