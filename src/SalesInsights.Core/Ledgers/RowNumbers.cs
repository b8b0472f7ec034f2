namespace SalesInsights.Ledgers;

/// <summary>Checks that the columns of one kind have as many rows as each other.</summary>
internal readonly struct RowNumbers(string first, int rows)
{
    /// <summary>Refuses a column that has neither no row nor all of them.</summary>
    public RowNumbers With(string column, int length)
    {
        if (length == 0 || length == rows) return this;
        throw new ArgumentException(FormattableString.Invariant($"{column} has {length} rows, {first} has {rows}."), "columns");
    }

    /// <summary>Refuses a column that does not have all rows.</summary>
    public RowNumbers WithAll(string column, int length)
    {
        if (length == rows) return this;
        throw new ArgumentException(FormattableString.Invariant($"{column} has {length} rows and cannot be left out, {first} has {rows}."), "columns");
    }
}
