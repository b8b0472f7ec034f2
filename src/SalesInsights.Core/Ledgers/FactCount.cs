using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>How many rows of a kind were read, and what became of them: read = accepted + refused + collapsed.</summary>
public sealed record FactCount
{
    internal FactCount(FactKind fact, int read, int refused, int collapsed)
    {
        Fact = fact;
        Read = read;
        Refused = refused;
        Collapsed = collapsed;
    }

    /// <summary>The kind of rows.</summary>
    public FactKind Fact { get; }

    /// <summary>Rows given to the builder.</summary>
    public int Read { get; }

    /// <summary>Rows that count.</summary>
    public int Accepted => Read - Refused - Collapsed;

    /// <summary>Rows left out, each with a <see cref="DataIssue"/>.</summary>
    public int Refused { get; }

    /// <summary>Rows that repeat an equal row, each with a <see cref="DataIssue"/>.</summary>
    public int Collapsed { get; }
}
