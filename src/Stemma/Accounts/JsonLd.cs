namespace Stemma.Accounts;

/// <summary>Reads schema.org from JSON-LD: the article a page is about, with what it refers to elsewhere in the graph.</summary>
sealed class JsonLd
{
    const int MaxScript = 12_000_000;
    const int MaxNames = 40;

    readonly List<(LooseJson Value, int Rank)> _works = [];
    readonly Dictionary<string, LooseJson> _byId = new(StringComparer.Ordinal);

    /// <summary>The headline, or null.</summary>
    public string? Headline => One("headline", 2) ?? One("name", 2);

    /// <summary>When it was published, as written.</summary>
    public string? Published => One("datePublished", 1) ?? One("dateCreated", 2) ?? One("uploadDate", 2);

    /// <summary>When it was changed, as written.</summary>
    public string? Modified => One("dateModified", 1);

    /// <summary>The part of the paper, or null.</summary>
    public string? Section => One("articleSection", 2);

    /// <summary>The language, as written.</summary>
    public string? Language => One("inLanguage", 1);

    /// <summary>What it was taken over from, or null.</summary>
    public string? BasedOn => One("isBasedOn", 2) ?? One("isBasedOnUrl", 2);

    /// <summary>The publisher's name, or null.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Whether the publisher is called a person.</summary>
    public bool PublisherIsPerson { get; private set; }

    /// <summary>The name of the web site, or null.</summary>
    public string? Site { get; private set; }

    /// <summary>The names of its authors; whether each is called a person.</summary>
    public List<(string Name, bool Person)> Authors { get; } = [];

    /// <summary>Reads the scripts of a page.</summary>
    public static JsonLd Of(List<string> scripts)
    {
        var linked = new JsonLd();
        foreach (var script in scripts)
            if (script.Length <= MaxScript && LooseJson.Read(script) is { } root)
                linked.Gather(root);
        linked._works.Sort((a, b) => b.Rank.CompareTo(a.Rank));
        linked.Resolve();
        return linked;
    }

    // In page order; what lies inside lists of teasers, comments, publishers is another thing's.
    void Gather(LooseJson root)
    {
        var open = new Stack<(LooseJson Value, int Depth)>();
        open.Push((root, 0));
        var order = _works.Count;
        while (open.TryPop(out var top))
        {
            if (top.Value.Items is { } items)
                for (var i = items.Count - 1; i >= 0; i--)
                    open.Push((items[i], top.Depth));
            if (top.Value.Members is not { } members)
                continue;
            if (members.Count > 1 && top.Value["@id"]?.Text is { } id)
                _byId.TryAdd(id, top.Value);
            var rank = Types(top.Value).Select(RankOf).DefaultIfEmpty(0).Max();
            if (rank == -1)
                Site ??= top.Value["name"]?.Text;
            if (rank > 0 && _works.Count < 2000)
                _works.Add((top.Value, rank * 1000 - top.Depth * 10000 - Math.Min(999, order++)));
            for (var i = members.Count - 1; i >= 0; i--)
                if (members[i].Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "publisher" or "author" or "isPartOf")
                    open.Push((members[i].Value, top.Depth));
                else if (members[i].Name is not ("comment" or "review" or "itemListElement" or "hasPart" or "about" or "mentions" or "video" or "image" or "citation"))
                    open.Push((members[i].Value, top.Depth + 1));
        }
    }

    void Resolve()
    {
        foreach (var (work, _) in _works)
        {
            if (work["publisher"] is { } publisher)
                if (Publisher is null && Names(publisher) is [var first, ..])
                    (Publisher, PublisherIsPerson) = first;
            if (Authors.Count == 0 && (work["author"] ?? work["creator"]) is { } author)
                Authors.AddRange(Names(author));
        }
    }

    // The first work that says it; a page (rank 1) counts only where asked for.
    string? One(string name, int least)
    {
        foreach (var (work, rank) in _works)
            if (work[name] is { } value && (rank > 1000 || least == 1) && rank > -10000 && First(value) is { } text)
                return text;
        return null;
    }

    static string? First(LooseJson value) =>
        value.Text ?? (value.Items is { Count: > 0 } items ? items[0].Text ?? items[0]["url"]?.Text : value["name"]?.Text ?? value["url"]?.Text ?? value["@id"]?.Text);

    List<(string Name, bool Person)> Names(LooseJson value)
    {
        var names = new List<(string, bool)>();
        var open = new Stack<(LooseJson Value, bool Person, int Hops)>();
        open.Push((value, false, 0));
        while (names.Count < MaxNames && open.TryPop(out var top))
        {
            if (top.Value.Items is { } items)
                for (var i = Math.Min(items.Count, MaxNames) - 1; i >= 0; i--)
                    open.Push((items[i], top.Person, top.Hops));
            else if (top.Value.Members is not null)
            {
                var person = Types(top.Value).Any(t => t == "Person");
                if (top.Value["name"] is { } name)
                    open.Push((name, person, top.Hops));
                else if (top.Hops < 3 && top.Value["@id"]?.Text is { } id && _byId.TryGetValue(id, out var known) && known != top.Value)
                    open.Push((known, person, top.Hops + 1));
            }
            else if (top.Value.Text is { } text)
            {
                if (top.Hops < 3 && _byId.TryGetValue(text, out var known))
                    open.Push((known, top.Person, top.Hops + 1));
                else
                    names.Add((text, top.Person));
            }
        }
        return names;
    }

    static IEnumerable<string> Types(LooseJson value) =>
        value["@type"] is not { } type ? [] : (type.Items ?? [type]).Select(t => t.Text).OfType<string>().Select(t => t[(t.LastIndexOfAny(['/', ':', '#']) + 1)..]);

    static int RankOf(string type) => type switch
    {
        "WebSite" => -1,
        "WebPage" or "ItemPage" or "AboutPage" or "CollectionPage" or "QAPage" or "FAQPage" => 1,
        "Recipe" or "Review" or "CreativeWork" or "HowTo" or "DiscussionForumPosting" or "Course" => 2,
        "Report" => 3,
        _ => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) ? 3 : 0,
    };
}
