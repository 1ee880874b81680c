using Stemma.Language;

namespace Stemma.Train;

/// <summary>One run of <c>stemma-train predict</c>.</summary>
/// <param name="Path">The kit's data: a file or folder that exists.</param>
/// <param name="Output">Where the predictions go.</param>
/// <param name="Raw">Whether to start from raw text where the kit gives words.</param>
/// <param name="ModelFolder">A folder whose models stand in for the embedded ones of the same name; null for none.</param>
/// <param name="Cancel">Stops between documents.</param>
public sealed record KitRun(string Path, string Output, bool Raw, string? ModelFolder, CancellationToken Cancel)
{
    /// <summary>Whether the tags and trees of the data stand in for the model's: what is measured is then what comes after them.</summary>
    public bool GivenTags { get; init; }

    /// <summary>The models to use.</summary>
    /// <exception cref="InvalidDataException">A model is damaged.</exception>
    public LanguageModels Models() => ModelFolder is { } folder ? LanguageModels.Load(name => Open(System.IO.Path.Combine(folder, name), name)) : LanguageModels.Embedded;

    /// <summary>Opens the model of a file name in <see cref="ModelFolder"/>; null where there is no folder or no such file.</summary>
    public Stream? Open(string name) => ModelFolder is { } folder && File.Exists(System.IO.Path.Combine(folder, name)) ? File.OpenRead(System.IO.Path.Combine(folder, name)) : null;

    static Stream? Open(string path, string name) => File.Exists(path) ? File.OpenRead(path) : LanguageModels.OpenEmbedded(name);
}
