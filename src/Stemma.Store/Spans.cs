using Stemma.Accounts;
using Stemma.Attributions;
using Stemma.Dossiers;
using Stemma.Testimonies;
using Stemma.Texts;

namespace Stemma.Store;

/// <summary>Every span of a record, with the account whose text it points into.</summary>
static class Spans
{
    internal static IEnumerable<TextSpan> Of(Testimony testimony)
    {
        var account = testimony.Account;
        TextSpan?[] single = [account.Headline, account.Facts.Byline, account.Facts.Dateline];
        return single.OfType<TextSpan>()
            .Concat(account.Paragraphs)
            .Concat(account.Blocks.Select(b => b.Span))
            .Concat(account.Facts.Credits.Select(c => c.Span))
            .Concat(account.Origin.Runs.Select(r => new TextSpan(r.Text, r.Length)))
            .Concat(testimony.Sentences)
            .Concat(testimony.Quotations);
    }

    internal static IEnumerable<TextSpan> Of(Speech speech) => speech.Utterances.SelectMany(u => Of(u).Concat(u.Nested.SelectMany(Of)));

    static IEnumerable<TextSpan> Of(Utterance utterance)
    {
        var setting = utterance.Setting;
        Slot?[] slots = [utterance.Speaker?.Role, setting.Addressee, setting.Place, setting.Channel];
        TextSpan?[] single = [utterance.Attribution.Source, utterance.Attribution.Cue, utterance.Sentence, setting.When?.Span, setting.When?.Sentence];
        return single.OfType<TextSpan>().Concat(utterance.Attribution.Content).Concat(slots.OfType<Slot>().SelectMany(s => new[] { s.Span, s.Sentence }));
    }

    internal static IEnumerable<(AccountId Account, TextSpan Span)> Of(Dossier dossier) =>
        dossier.Lineages.Runs.Select(r => (r.Account, r.Span))
            .Concat(dossier.Drifts.Select(d => (d.After.Account, d.After.Span)))
            .Concat(dossier.Drifts.Select(d => d.Before).Where(b => b is not null).Select(b => (b!.Value.Account, b.Value.Span))) // nulls are gone
            .Concat(dossier.Wordings.SelectMany(l => l.Readings).SelectMany(r => r.Attestations)
                .SelectMany(a => new[] { (a.Account, a.Sentence), (a.Account, a.Evidence) }))
            .Concat(dossier.Utterances.SelectMany(u => u.Sayings).SelectMany(s => Of(s.Utterance).Append(s.At.Sentence).Append(s.At.Evidence).Select(span => (s.At.Account, span))))
            .Concat(dossier.Utterances.SelectMany(u => u.Unattributed).SelectMany(a => new[] { (a.Account, a.Sentence), (a.Account, a.Evidence) }))
            .Concat(dossier.Graph.Nodes.SelectMany(n => n.Lost?.Text.Runs ?? []).Select(r => (r.Attested.Account, r.Attested.Span)));

    internal static bool IsInside(TextSpan span, int length) => span.Start >= 0 && span.Length >= 0 && (long)span.Start + span.Length <= length;
}
