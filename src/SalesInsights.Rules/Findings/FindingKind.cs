namespace SalesInsights.Rules.Findings;

/// <summary>Whether a finding asks for something to be done, or praises.</summary>
public enum FindingKind
{
    /// <summary>Something to talk about: one of the three usual reasons, an outcome, or a gap in the data.</summary>
    Problem = 0,

    /// <summary>Something that goes well. It comes after all problems, has no price, is never a cause and is explained by nothing.</summary>
    Strength = 1,
}
