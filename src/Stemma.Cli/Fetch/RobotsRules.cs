namespace Stemma.Cli.Fetch;

/// <summary>What a site's robots.txt allows us (RFC 9309): the longest rule that matches decides, and allowing wins where two are as long.</summary>
sealed class RobotsRules
{
    const int MaxRules = 5000;
    const int MaxPattern = 1000;

    /// <summary>Everything may be read.</summary>
    public static readonly RobotsRules AllowAll = new([]);

    /// <summary>Nothing may be read: what an unreachable robots.txt means.</summary>
    public static readonly RobotsRules DenyAll = new([("/", false)]);

    readonly List<(string Pattern, bool Allows)> _rules;

    RobotsRules(List<(string Pattern, bool Allows)> rules) => _rules = rules;

    /// <summary>Reads a robots.txt: the rules for our name, else those for everybody.</summary>
    public static RobotsRules Parse(string text, string agent)
    {
        List<(string, bool)> own = [], everybody = [];
        bool forUs = false, forAll = false, named = false, inRules = false;
        foreach (var range in text.AsSpan().SplitAny("\r\n"))
        {
            var line = text.AsSpan()[range];
            line = (line.IndexOf('#') is var comment and >= 0 ? line[..comment] : line).Trim();
            if (line.IndexOf(':') is not (var colon and > 0))
                continue;
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (inRules)
                    (forUs, forAll, inRules) = (false, false, false);
                forAll |= value is "*";
                var product = value.IndexOfAny("/ ") is var end and >= 0 ? value[..end] : value;
                forUs |= product.Equals(agent, StringComparison.OrdinalIgnoreCase);
                named |= forUs;
                continue;
            }
            var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
                continue;
            inRules = true;
            if (value.IsEmpty || value.Length > MaxPattern)
                continue; // an empty rule says nothing
            if (forUs && own.Count < MaxRules)
                own.Add((value.ToString(), allows));
            if (forAll && everybody.Count < MaxRules)
                everybody.Add((value.ToString(), allows));
        }
        return new RobotsRules(named ? own : everybody);
    }

    /// <summary>Whether a path with its query may be fetched.</summary>
    public bool Allow(string pathAndQuery)
    {
        var best = -1;
        var allowed = true;
        foreach (var (pattern, allows) in _rules)
            if ((pattern.Length > best || pattern.Length == best && allows) && Matches(pattern, pathAndQuery))
                (best, allowed) = (pattern.Length, allows);
        return allowed;
    }

    // * stands for anything, $ at the end for the end; else a pattern matches what begins with it. Greedy from the left: no backtracking beyond the last star.
    static bool Matches(string pattern, string path)
    {
        var whole = pattern.EndsWith('$');
        var length = whole ? pattern.Length - 1 : pattern.Length;
        int p = 0, at = 0, star = -1, mark = 0;
        while (true)
        {
            if (p == length && (!whole || at == path.Length))
                return true;
            if (p < length && pattern[p] == '*')
                (star, mark) = (++p, at);
            else if (p < length && at < path.Length && pattern[p] == path[at])
                (p, at) = (p + 1, at + 1);
            else if (star >= 0 && mark < path.Length)
                (p, at) = (star, ++mark);
            else
                return false;
        }
    }
}
