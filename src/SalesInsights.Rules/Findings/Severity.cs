namespace SalesInsights.Rules.Findings;

/// <summary>How loudly a finding speaks.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info = 0,

    /// <summary>Should be talked about.</summary>
    Warning = 1,

    /// <summary>Must be dealt with.</summary>
    Error = 2,
}
