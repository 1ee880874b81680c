namespace Stemma.System.Tests.Reports;

/// <summary>A test in a real browser; it is skipped, and says so, where Chromium is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Executable))
            Skip = $"There is no browser at {Executable} (Debian: apt-get install chromium; or set STEMMA_CHROMIUM).";
    }

    /// <summary>Where the browser is.</summary>
    public static string Executable { get; } = Environment.GetEnvironmentVariable("STEMMA_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium";
}
