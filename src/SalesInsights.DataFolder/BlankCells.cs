namespace SalesInsights.DataFolder;

/// <summary>How many rows leave a field empty that ought to be known: they count where they can.</summary>
public sealed class BlankCells
{
    internal BlankCells(string field, long rows)
    {
        Field = field;
        Rows = rows;
    }

    /// <summary>The field as the data folder names it, for example <c>customer_id</c>.</summary>
    public string Field { get; }

    /// <summary>The rows with an empty cell; 1 or more.</summary>
    public long Rows { get; }

    /// <summary>For example <c>customer_id: 1425</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Field}: {Rows}");
}
