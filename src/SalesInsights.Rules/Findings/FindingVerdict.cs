namespace SalesInsights.Rules.Findings;

/// <summary>How sure a finding is.</summary>
public enum FindingVerdict
{
    /// <summary>Only an absolute threshold of the company fired; nothing is said about peers or chance.</summary>
    ByPolicy = 0,

    /// <summary>Stands out, but chance is not excluded.</summary>
    Suspected = 1,

    /// <summary>Stands out beyond chance and ordinary differences between people.</summary>
    Confirmed = 2,
}
