using BenchmarkDotNet.Attributes;
using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Benchmarks;

/// <summary>Each stage on the bundled sample: eleven files, thirteen accounts.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    Capture[] _captures = [];
    Testimony[] _testimonies = [];
    ValueList<Kinship> _kin = [];
    Story? _story;
    Testimony[] _members = [];
    WordSequence? _exemplar;
    WordSequence? _copy;

    /// <summary>Reads the sample once, so that each stage starts from what the one before it made.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _captures = [.. FileIntake.Read([Sample()], null, TimeProvider.System, new IntakeOptions()).Select(i => i.Value).OfType<Capture>()];
        _testimonies = Read();
        _kin = Kin();
        _story = Placer.Group(_testimonies, _kin).MaxBy(s => s.Members.Count);
        _members = [.. _testimonies.Where(t => _story?.Members.Contains(t.Account.Id) ?? false)];
        _exemplar = Words(_members[0]);
        _copy = Words(_members[1]);
    }

    /// <summary>Bytes to testimonies.</summary>
    [Benchmark]
    public Testimony[] Read() => [.. _captures.SelectMany(c => Reader.Read(c).Value?.Testimonies ?? []).OrderBy(t => t.Account.Id)];

    /// <summary>Testimonies to kinships.</summary>
    [Benchmark]
    public ValueList<Kinship> Kin()
    {
        var finder = KinFinder.Of([.. _testimonies.Select(t => Comparand.Of(t.Account, t.Quotations))], [.. _testimonies.Select(t => t.Sketch)]);
        return Enumerable.Range(0, _testimonies.Length).SelectMany(finder.KinOf).ToValueList();
    }

    /// <summary>Two reports of some five hundred words side by side.</summary>
    [Benchmark]
    public Alignment? Align() => _exemplar is null || _copy is null ? null : Aligner.Align(_exemplar, _copy);

    /// <summary>The weightiest story to its dossier.</summary>
    [Benchmark]
    public Dossier? Weigh() => _story is null ? null : Weigher.Weigh(_story, _members, [.. _kin.Where(k => _story.Members.Contains(k.A) && _story.Members.Contains(k.B))]);

    static WordSequence Words(Testimony testimony) => WordSequence.Of(testimony.Account.Text, testimony.Account.Report());

    static string Sample()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "samples", "harbour-talks", "accounts")))
                return Path.Combine(at.FullName, "samples", "harbour-talks", "accounts");
        throw new DirectoryNotFoundException("The samples are not above the benchmark.");
    }
}
