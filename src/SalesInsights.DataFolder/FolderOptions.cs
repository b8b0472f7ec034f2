namespace SalesInsights.DataFolder;

/// <summary>How a data folder is read.</summary>
public sealed class FolderOptions
{
    /// <summary>The mapping file for a foreign export.</summary>
    /// <value>The default is null: the folder's files have the data folder's own names and columns.</value>
    public string? Mapping { get; init; }

    /// <summary>Whether any bad row refuses the whole load.</summary>
    /// <value>The default is false: bad rows are left out one by one and listed.</value>
    public bool IsStrict { get; init; }

    /// <summary>Told every few thousand rows and at each file's end how far the load is.</summary>
    /// <value>The default is null: nobody is told.</value>
    public IProgress<LoadProgress>? Progress { get; init; }
}
