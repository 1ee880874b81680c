using System.Text;

namespace Stemma.Train.Language;

/// <summary>The same text as other programs would have broken it into lines; only white space changes, and no offset moves.</summary>
static class Layouts
{
    /// <summary>Lines of one width, lines of a ragged width, a line for a paragraph, or no change: one of them by chance.</summary>
    public static string Another(string text, Random random) => random.Next(4) switch
    {
        0 => Wrapped(text, () => 72, random),
        1 => Wrapped(text, () => random.Next(60, 80), random),
        2 => text.Replace("\n\n", "\n ", StringComparison.Ordinal),
        _ => text,
    };

    static string Wrapped(string text, Func<int> width, Random random)
    {
        var lines = new StringBuilder(text);
        int start = 0, space = -1, room = width();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == '\n')
                (start, space) = (i + 1, -1);
            if (lines[i] == ' ')
                space = i;
            if (i - start < room || space < start)
                continue;
            if (space + 1 < lines.Length && lines[space + 1] != '\n')
                lines[space] = '\n';
            (start, space, room) = (space + 1, -1, width());
        }
        // A paragraph's lines stand apart, or only under one another.
        return random.Next(3) == 0 ? lines.Replace("\n\n", "\n ").ToString() : lines.ToString();
    }
}
