namespace SalesInsights.Rules.Cases;

/// <summary>How a fact of the others is made into one number to compare with.</summary>
public enum PeerSummary
{
    /// <summary>Not at all: the fact is not compared with others.</summary>
    None = 0,

    /// <summary>The median of the others with the same role on the day; of an even number of them the middle of the two in the middle.</summary>
    Median = 1,
}
