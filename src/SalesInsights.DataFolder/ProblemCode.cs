namespace SalesInsights.DataFolder;

/// <summary>The kinds of problem that end a load. Names are permanent: programs may compare them.</summary>
public enum ProblemCode
{
    /// <summary>There is no folder of that name, or it is a file.</summary>
    FolderNotFound = 0,

    /// <summary>A file that must exist does not.</summary>
    FileNotFound,

    /// <summary>A folder stands where a file is expected.</summary>
    FolderInsteadOfFile,

    /// <summary>The file exists but the system refuses to read it.</summary>
    FileNotReadable,

    /// <summary>The file is empty: it has no header line.</summary>
    EmptyFile,

    /// <summary>The file is not UTF-8.</summary>
    WrongEncoding,

    /// <summary>The file holds zero bytes, as binary files do.</summary>
    BinaryFile,

    /// <summary>A record or a file is longer than the limit.</summary>
    TooLong,

    /// <summary>A quoted field is never closed.</summary>
    UnclosedQuote,

    /// <summary>The header line lacks a column, names one twice or leaves one without a name.</summary>
    WrongHeader,

    /// <summary>A JSON file is not well-formed.</summary>
    InvalidJson,

    /// <summary>A JSON file has an unknown key, lacks one, or has a value of the wrong kind.</summary>
    InvalidSetting,

    /// <summary>A row of the stages is bad; without all stages no opportunity can be read.</summary>
    InvalidStage,

    /// <summary>A file is no workbook that can be read: of another kind, protected, damaged, or far too large when unpacked.</summary>
    InvalidWorkbook,

    /// <summary>Cells of a sheet are merged, so that all but the first are empty.</summary>
    MergedCells,
}
