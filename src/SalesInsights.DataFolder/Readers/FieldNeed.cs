namespace SalesInsights.DataFolder.Readers;

/// <summary>What a file must say about a field.</summary>
internal enum FieldNeed
{
    /// <summary>The column may be absent.</summary>
    Optional = 0,

    /// <summary>The column must exist; a cell may be empty.</summary>
    Present,

    /// <summary>The column must exist and every cell be filled.</summary>
    Filled,
}
