namespace Stemma.Train.Language;

/// <summary>The numbers of one optimiser's step.</summary>
/// <param name="Rate">How far to go.</param>
/// <param name="Scale">What the gradients are multiplied with: one by the words, and less when they are too long together.</param>
/// <param name="MeanCorrection">What a mean still short of its full weight is multiplied with.</param>
/// <param name="SquareCorrection">The same for the squares.</param>
/// <param name="Averaging">Share of the newest values in the running average.</param>
readonly record struct AdamStep(float Rate, float Scale, float MeanCorrection, float SquareCorrection, float Averaging)
{
    public const float MeanDecay = 0.9f;

    public const float SquareDecay = 0.98f;

    public static AdamStep At(int step, float rate, float scale)
    {
        var averaging = 1 - Math.Min(0.999f, (1f + step) / (10f + step));
        return new AdamStep(rate, scale, 1 / (1 - MathF.Pow(0.9f, step)), 1 / (1 - MathF.Pow(0.98f, step)), averaging);
    }
}
