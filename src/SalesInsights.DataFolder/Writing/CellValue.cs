using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Writing;

/// <summary>A cell to write: its text in the data folder's form, and what it is where cells have kinds.</summary>
internal readonly struct CellValue(string? text, CellKind kind)
{
    public string Text { get; } = text ?? "";

    public CellKind Kind { get; } = kind;

    public static implicit operator CellValue(string? text) => new(text, CellKind.Text);
}
