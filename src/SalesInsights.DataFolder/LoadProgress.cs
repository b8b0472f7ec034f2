namespace SalesInsights.DataFolder;

/// <summary>How far a load is.</summary>
public sealed class LoadProgress
{
    internal LoadProgress(string file, long rows, long bytesRead, long totalBytes)
    {
        File = file;
        Rows = rows;
        BytesRead = bytesRead;
        TotalBytes = totalBytes;
    }

    /// <summary>The file that is being read, relative to the data folder.</summary>
    public string File { get; }

    /// <summary>The rows of it that have been read.</summary>
    public long Rows { get; }

    /// <summary>The bytes of all files that have been read, from 0 to <see cref="TotalBytes"/>; never falls during a load. A file that a mapping reads twice counts twice.</summary>
    public long BytesRead { get; }

    /// <summary>The bytes of all files that are to be read, as they were when the load began; the same in every report. 0 where the facts are in no file, and for a workbook, whose sheets are packed.</summary>
    public long TotalBytes { get; }
}
