using System.Globalization;

namespace SalesInsights.DataFolder;

/// <summary>Something in a data folder that was not read, or read and not used: mentioned once, and never an error.</summary>
public sealed class UnusedItem
{
    internal UnusedItem(UnusedKind kind, string file, string name = "", long? line = null)
    {
        Kind = kind;
        File = file;
        Name = name;
        Line = line;
    }

    /// <summary>What it is.</summary>
    public UnusedKind Kind { get; }

    /// <summary>The file that it is or stands in, relative to the data folder.</summary>
    public string File { get; }

    /// <summary>The column's or key's name; "" for a file or a sheet.</summary>
    public string Name { get; }

    /// <summary>The key's line, that of the header for a column; null for a file or a sheet.</summary>
    public long? Line { get; }

    /// <summary>For example <c>column hobby of customers.csv is not used</c>.</summary>
    public override string ToString() => Kind is UnusedKind.File or UnusedKind.Sheet
        ? $"{(Kind == UnusedKind.File ? "file" : "sheet")} {File} is not used"
        : string.Format(CultureInfo.InvariantCulture, "{0} {1} of {2} is not used", Kind == UnusedKind.Column ? "column" : "key", Name, File);
}
