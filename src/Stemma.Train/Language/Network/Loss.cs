namespace Stemma.Train.Language;

/// <summary>Losses summed over words.</summary>
readonly record struct Loss(double Tags, double Arcs, double Relations)
{
    public double Total => Tags + Arcs + Relations;

    public static Loss operator +(Loss a, Loss b) => new(a.Tags + b.Tags, a.Arcs + b.Arcs, a.Relations + b.Relations);
}
