namespace SalesInsights.Rules.Findings;

/// <summary>What made a rule speak.</summary>
public enum Trigger
{
    /// <summary>An absolute threshold of the company.</summary>
    Policy = 0,

    /// <summary>The comparison with the others.</summary>
    Peers = 1,

    /// <summary>The comparison with the person's own past.</summary>
    Own = 2,
}
