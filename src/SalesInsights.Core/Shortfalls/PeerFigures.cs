using SalesInsights.Quantities;

namespace SalesInsights.Shortfalls;

/// <summary>What is told of the others: how many, which groups of people they are among, and their average deal.</summary>
internal readonly record struct PeerFigures(int Count, int[][] Groups, Measured<decimal> DealSize)
{
    public static PeerFigures None { get; } = new(0, [], Measured.Missing<decimal>(Gap.NotApplicable));
}
