namespace SalesInsights.DataFolder;

/// <summary>What is not used.</summary>
public enum UnusedKind
{
    /// <summary>A file of the folder.</summary>
    File = 0,

    /// <summary>A column of a file.</summary>
    Column,

    /// <summary>A key of company.json or a section of a mapping file.</summary>
    Key,

    /// <summary>A sheet of a workbook.</summary>
    Sheet,
}
