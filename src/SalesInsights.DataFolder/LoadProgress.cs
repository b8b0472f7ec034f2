namespace SalesInsights.DataFolder;

/// <summary>How far a load is.</summary>
public sealed class LoadProgress
{
    internal LoadProgress(string file, long rows)
    {
        File = file;
        Rows = rows;
    }

    /// <summary>The file that is being read, relative to the data folder.</summary>
    public string File { get; }

    /// <summary>The rows of it that have been read.</summary>
    public long Rows { get; }
}
