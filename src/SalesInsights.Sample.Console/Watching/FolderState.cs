namespace SalesInsights.Sample.Watching;

/// <summary>What can be told of files without reading them: which there are, how long they are and when they were written.</summary>
internal sealed record FolderState(string Listing)
{
    /// <summary>The files directly in a folder, or a single one, and one more file beside it; null for none.</summary>
    public static FolderState Of(string data, string? other)
    {
        try
        {
            IEnumerable<FileInfo> files = File.Exists(data) ? [new(data)] : new DirectoryInfo(data).GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal);
            return new(string.Join('\n', files.Concat(other is null ? [] : [new FileInfo(other)]).Select(Line)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is being replaced is for a moment not there.
            return new("");
        }
    }

    private static string Line(FileInfo file) => file.Exists ? FormattableString.Invariant($"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}") : file.Name;
}
