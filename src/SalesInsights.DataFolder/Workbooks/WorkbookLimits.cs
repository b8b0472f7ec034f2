namespace SalesInsights.DataFolder.Workbooks;

/// <summary>How much a workbook may unpack to: far above what Excel saves, far below what a machine chokes on.</summary>
internal static class WorkbookLimits
{
    /// <summary>Bytes of one sheet.</summary>
    public const long Sheet = 1L << 30;

    /// <summary>Bytes of the texts that all sheets share, which are kept in memory.</summary>
    public const long Texts = 256L << 20;

    /// <summary>Bytes of a part that only describes others.</summary>
    public const long Description = 16L << 20;

    /// <summary>Bytes of all parts that are read, each counted once.</summary>
    public const long Together = 2L << 30;

    /// <summary>Bytes from one tag to the next: one text, or a tag with all that stands in it.</summary>
    public const int Run = 1 << 20;

    /// <summary>Characters of one cell; Excel itself stops at 32767.</summary>
    public const int Text = 1 << 20;

    /// <summary>Tags within tags.</summary>
    public const int Depth = 64;

    public const int Rows = 1 << 20;
}
