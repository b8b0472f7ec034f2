namespace SalesInsights.Ledgers;

/// <summary>The amounts of many rows.</summary>
/// <remarks><c>default</c> is a column that is not there: no row's amount is known.</remarks>
public readonly ref struct AmountColumn
{
    private readonly ReadOnlySpan<decimal> _known;
    private readonly ReadOnlySpan<decimal?> _amounts;

    private AmountColumn(ReadOnlySpan<decimal> known)
    {
        _known = known;
        Length = known.Length;
    }

    private AmountColumn(ReadOnlySpan<decimal?> amounts)
    {
        _amounts = amounts;
        Length = amounts.Length;
    }

    /// <summary>The number of rows; 0 for a column that is not there.</summary>
    public int Length { get; }

    /// <summary>One amount for each row.</summary>
    public static implicit operator AmountColumn(decimal[]? amounts) => amounts is null ? default : new(amounts.AsSpan());

    /// <summary>One amount for each row.</summary>
    public static implicit operator AmountColumn(ReadOnlySpan<decimal> amounts) => new(amounts);

    /// <summary>One amount for each row; null where it is not known.</summary>
    public static implicit operator AmountColumn(decimal?[]? amounts) => amounts is null ? default : new(amounts.AsSpan());

    /// <summary>One amount for each row; null where it is not known.</summary>
    public static implicit operator AmountColumn(ReadOnlySpan<decimal?> amounts) => new(amounts);

    internal decimal? this[int row] => !_known.IsEmpty ? _known[row] : _amounts.IsEmpty ? null : _amounts[row];
}
