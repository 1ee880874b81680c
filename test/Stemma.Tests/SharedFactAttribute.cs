namespace Stemma.Tests;

/// <summary>A test that reads the shared texts beside the project; it is skipped, and says so, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedData.Root is null)
            Skip = "The shared texts are not here (set STEMMA_SHARED, or put them in ../shared).";
    }
}

/// <summary>Where the shared texts and kits are.</summary>
public static class SharedData
{
    /// <summary>The folder, or null where it is absent.</summary>
    public static string? Root { get; } = Find();

    /// <summary>A path below the shared folder.</summary>
    public static string At(params string[] parts) =>
        Path.Combine([Root ?? throw new InvalidOperationException("The shared texts are not here."), .. parts]);

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("STEMMA_SHARED") is { Length: > 0 } given)
            return Directory.Exists(given) ? given : null;
        return ProjectFolder.Root is { } root && Path.Combine(root, "..", "shared") is var beside && Directory.Exists(Path.Combine(beside, "seeds"))
            ? Path.GetFullPath(beside) : null;
    }
}

/// <summary>Where the project is: the folder that holds <c>Stemma.slnx</c>.</summary>
public static class ProjectFolder
{
    /// <summary>The folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the project.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Stemma.slnx")))
                return at.FullName;
        throw new InvalidOperationException("The tests do not run inside the project.");
    }
}
