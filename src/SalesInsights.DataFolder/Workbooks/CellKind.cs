namespace SalesInsights.DataFolder.Workbooks;

/// <summary>What a cell of a sheet holds.</summary>
internal enum CellKind : byte
{
    Empty = 0,

    Text,

    /// <summary>A number, written as a data folder writes it.</summary>
    Number,

    /// <summary>A day, a day and time, or a time of the day, written as a data folder writes it.</summary>
    Moment,

    Flag,

    /// <summary>A fraction to be written as a percentage; read cells have none.</summary>
    Share,

    /// <summary>Something that cannot be read; the text is what stands there.</summary>
    Bad,
}
