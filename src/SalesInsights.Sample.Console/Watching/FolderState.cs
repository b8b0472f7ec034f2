namespace SalesInsights.Sample.Watching;

/// <summary>What can be told of files without reading them: which there are, how long they are and when they were written.</summary>
internal sealed record FolderState(string Listing)
{
    /// <summary>The files directly in a folder, and one more file beside it; null for none.</summary>
    public static FolderState Of(string folder, string? other)
    {
        try
        {
            var files = new DirectoryInfo(folder).GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal);
            return new(string.Join('\n', files.Concat(other is null ? [] : [new FileInfo(other)]).Select(Line)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that is being replaced is one with nothing in it.
            return new("");
        }
    }

    private static string Line(FileInfo file) => file.Exists ? FormattableString.Invariant($"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}") : file.Name;
}
