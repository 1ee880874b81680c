namespace Stemma.Accounts;

/// <summary>Reads "Published …" and "Updated …" lines.</summary>
static class PublicationLine
{
    /// <summary>Sets what the line says and was not known before; a line that cannot be read sets nothing.</summary>
    public static void Read(ReadOnlySpan<char> line, ref Moment? published, ref Moment? updated)
    {
        var isUpdate = line.StartsWith("updated", StringComparison.OrdinalIgnoreCase) || line.StartsWith("last", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("modified", StringComparison.OrdinalIgnoreCase);
        if (MomentReader.Search(line) is not { } moment)
            return;
        if (isUpdate)
            updated ??= moment;
        else
            published ??= moment;
    }
}
