namespace Stemma.Attributions;

/// <summary>To whom, where, by what way and when something was said, as far as the account tells; null for what it does not tell.</summary>
/// <param name="Addressee">To whom: "told <i>reporters</i>".</param>
/// <param name="Place">Where: "in <i>Tel Aviv</i>".</param>
/// <param name="Channel">By what way: "in a <i>statement</i>", "on <i>Telegram</i>"; its value is a kind of <c>Language/en/channels.txt</c>.</param>
/// <param name="When">When.</param>
public sealed record Setting(Slot? Addressee, Slot? Place, Slot? Channel, SaidTime? When)
{
    /// <summary>Nothing is told.</summary>
    public static Setting Unknown { get; } = new(null, null, null, null);
}
