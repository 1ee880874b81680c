using System.Buffers;
using System.Globalization;
using System.Net;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>A value of loosely read JSON: an object, a list, or a plain value whose text is kept as it stands.</summary>
sealed class LooseJson
{
    const int MaxDepth = 64;
    const int MaxValues = 200_000;

    static readonly SearchValues<char> Structural = SearchValues.Create(",:{}[]\" \n");

    readonly string _source;
    readonly TextSpan _plain;

    LooseJson(string source, TextSpan plain) => (_source, _plain) = (source, plain);

    /// <summary>The members of an object in their order, names as meant; null for what is none.</summary>
    public List<(string Name, LooseJson Value)>? Members { get; private set; }

    /// <summary>The items of a list; null for what is none.</summary>
    public List<LooseJson>? Items { get; private set; }

    /// <summary>What a plain value means, entities resolved, white space squeezed at its ends; null for objects, lists, null and very long texts.</summary>
    public string? Text
    {
        get
        {
            if (Members is not null || Items is not null || _plain.Length > 5000 || _plain.In(_source) is "null")
                return null;
            var text = WebUtility.HtmlDecode(Unescaped(_plain.In(_source))).Trim();
            return text.Length == 0 ? null : text;
        }
    }

    /// <summary>The member of an object, or null.</summary>
    public LooseJson? this[string name] => Members?.Find(m => m.Name == name).Value;

    /// <summary>
    /// Reads whatever can be read as JSON: raw line breaks in texts, commas too many or too few, comments, CDATA, quotation marks left
    /// unescaped, brackets left open, a whole script written in entities, words before the first bracket. Values beyond reason in depth
    /// or number are passed over. Linear in the length; no recursion. Null where there is no bracket at all.
    /// </summary>
    public static LooseJson? Read(string script)
    {
        if (!script.Contains('"') && script.Contains("&quot;", StringComparison.Ordinal))
            script = script.Replace("&quot;", "\"", StringComparison.Ordinal);
        var open = new Stack<(LooseJson Holder, string? Name)>();
        LooseJson? root = null;
        string? name = null;
        int skipped = 0, values = 0;
        for (var at = Math.Max(0, script.AsSpan().IndexOfAny('{', '[')); at < script.Length;)
        {
            var c = script[at];
            if (c is '{' or '[')
            {
                at++;
                if (skipped > 0 || open.Count >= MaxDepth || values >= MaxValues)
                {
                    skipped++;
                    continue;
                }
                var holder = new LooseJson(script, default);
                if (c == '{') holder.Members = [];
                else holder.Items = [];
                if (root is null) root = holder;
                else Put(open, ref name, holder);
                open.Push((holder, null));
                values++;
            }
            else if (c is '}' or ']')
            {
                at++;
                if (skipped > 0) skipped--;
                else if (open.Count > 0) open.Pop();
                name = null;
                if (open.Count == 0)
                    break; // what follows is another document, or nothing
            }
            else if (c == '"')
            {
                var value = String(script, ref at);
                if (skipped > 0 || open.Count == 0)
                    continue;
                if (open.Peek().Holder.Members is not null && name is null)
                    name = value.Length > 200 ? "" : Unescaped(value.In(script));
                else if (++values < MaxValues)
                    Put(open, ref name, new LooseJson(script, value));
            }
            else if (c == '/' && at + 1 < script.Length && script[at + 1] is '/' or '*')
                at = Comment(script, at);
            else if (char.IsWhiteSpace(c) || c is ':' or ',' || c == '<' || c == '!')
                at++;
            else
            {
                var end = script.AsSpan(at).IndexOfAny(Structural) is var n and >= 0 ? at + Math.Max(1, n) : script.Length;
                if (skipped == 0 && open.Count > 0 && (name is not null || open.Peek().Holder.Items is not null) && ++values < MaxValues)
                    Put(open, ref name, new LooseJson(script, TextSpan.FromTo(at, end)));
                at = end;
            }
        }
        return root;
    }

    static void Put(Stack<(LooseJson Holder, string? Name)> open, ref string? name, LooseJson value)
    {
        var holder = open.Peek().Holder;
        if (holder.Items is { } items)
            items.Add(value);
        else if (name is not null)
            holder.Members?.Add((name, value));
        name = null;
    }

    // A quotation mark ends a text only where what follows can follow a text.
    static TextSpan String(string script, ref int at)
    {
        var start = ++at;
        while (at < script.Length)
        {
            if (script[at] == '\\')
            {
                at += 2;
                continue;
            }
            if (script[at] == '"' && Ends(script, at + 1))
                return TextSpan.FromTo(start, at++);
            at++;
        }
        at = script.Length;
        return TextSpan.FromTo(Math.Min(start, at), at);
    }

    static bool Ends(string script, int after)
    {
        var next = after;
        while (next < script.Length && next < after + 200 && char.IsWhiteSpace(script[next])) next++;
        return next >= script.Length || script[next] is ',' or ':' or '}' or ']' || script[next] == '"' && next > after || script[next] == '/' && next + 1 < script.Length && script[next + 1] is '/' or '*';
    }

    static int Comment(string script, int at)
    {
        // the mark of a CDATA section is written as a comment, and may share its line with the JSON
        if (script.AsSpan(at).StartsWith("//<![CDATA["))
            return at + 11;
        var end = script[at + 1] == '*' ? script.IndexOf("*/", at + 2, StringComparison.Ordinal) : script.AsSpan(at).IndexOfAny('\n', '\r') is var n and >= 0 ? at + n : -1;
        return end < 0 ? script.Length : script[at + 1] == '*' ? end + 2 : end;
    }

    static string Unescaped(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('\\'))
            return raw.ToString();
        var text = new System.Text.StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }
            var c = raw[++i];
            if (c == 'u' && i + 4 < raw.Length && ushort.TryParse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                i += 4;
            }
            else
                text.Append(c switch { 'n' or 'r' => '\n', 't' => '\t', 'b' or 'f' => ' ', _ => c });
        }
        return text.ToString();
    }
}
