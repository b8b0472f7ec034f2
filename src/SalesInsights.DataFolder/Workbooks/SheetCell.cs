namespace SalesInsights.DataFolder.Workbooks;

/// <summary>One cell of a sheet.</summary>
/// <param name="column">Its column, counted from 0.</param>
/// <param name="kind">What it holds.</param>
/// <param name="text">Its text in the data folder's own form.</param>
/// <param name="remedy">What to do about a bad one.</param>
internal readonly struct SheetCell(int column, CellKind kind, string text, string remedy = "")
{
    public int Column { get; } = column;

    public CellKind Kind { get; } = kind;

    public string Text { get; } = text;

    public string Remedy { get; } = remedy;

    /// <summary>Whether the program that wrote the sheet says what it is, so that no format has to be guessed or given.</summary>
    public bool IsNative => Kind is CellKind.Number or CellKind.Moment or CellKind.Flag;
}
