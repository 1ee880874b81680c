using System.Globalization;

namespace Stemma.Train.Language;

/// <summary>Settings of a training run by name.</summary>
static class Settings
{
    /// <summary>Applies <c>NAME=NUMBER</c> settings.</summary>
    /// <exception cref="InvalidDataException">There is no such setting, or it has no number.</exception>
    public static TrainingOptions Apply(TrainingOptions options, IEnumerable<string> settings)
    {
        foreach (var setting in settings)
        {
            var cut = setting.IndexOf('=', StringComparison.Ordinal);
            if (cut < 0 || !float.TryParse(setting.AsSpan(cut + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                throw new InvalidDataException($"--set {setting}: expected NAME=NUMBER.");
            var (shape, whole) = (options.Shape, (int)number);
            options = setting[..cut] switch
            {
                "word" => options with { Shape = shape with { Word = whole } },
                "affix" => options with { Shape = shape with { Affix = whole } },
                "gram" => options with { Shape = shape with { Gram = whole } },
                "lexical" => options with { Shape = shape with { Lexical = whole } },
                "context" => options with { Shape = shape with { Context = whole } },
                "size" => options with { Shape = shape with { Size = whole } },
                "layers" => options with { Shape = shape with { Layers = whole } },
                "tag" => options with { Shape = shape with { Tag = whole } },
                "arc" => options with { Shape = shape with { Arc = whole } },
                "relation" => options with { Shape = shape with { Relation = whole } },
                "batch" => options with { BatchWords = whole },
                "rate" => options with { Rate = number },
                "dropout" => options with { Dropout = number },
                "input-dropout" => options with { InputDropout = number },
                "word-dropout" => options with { WordDropout = number },
                "tag-weight" => options with { TagWeight = number },
                "advice" => options with { Advice = number },
                "running-words" => options with { RunningWords = whole },
                "running-share" => options with { RunningShare = number },
                "finish" => options with { Finish = whole },
                _ => throw new InvalidDataException($"--set {setting}: there is no setting of that name."),
            };
        }
        return options;
    }
}
