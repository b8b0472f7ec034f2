using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>The rows of one kind as they were given, with their place in the input, until the ledger is built.</summary>
internal sealed class StagedRows<T>(FactKind fact)
{
    public FactKind Fact { get; } = fact;

    public List<StagedRow<T>> Rows { get; } = [];
}

/// <summary>One row with its number in the input and where it was read.</summary>
/// <remarks>A class, so that every kind shares its code and a small company starts sooner; the large kinds are in <see cref="StagedTable{T}"/>.</remarks>
internal sealed class StagedRow<T>(T fact, int sequence, RowOrigin origin)
{
    public T Fact { get; } = fact;

    public int Sequence { get; } = sequence;

    public RowOrigin Origin { get; } = origin;
}
