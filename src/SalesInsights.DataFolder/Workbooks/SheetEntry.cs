namespace SalesInsights.DataFolder.Workbooks;

/// <summary>A sheet by its name, and the part that holds it.</summary>
internal sealed class SheetEntry(string name, string part)
{
    public string Name { get; } = name;

    public string Part { get; } = part;
}
