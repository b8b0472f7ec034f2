using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>A finding that a company keeps out of the report, and why.</summary>
public sealed class SuppressedFinding
{
    internal SuppressedFinding(Finding finding, Suppression suppression) => (Finding, Suppression) = (finding, suppression);

    /// <summary>What was found; without price, for it stands in no report.</summary>
    public Finding Finding { get; }

    /// <summary>Why it is kept out, and until when.</summary>
    public Suppression Suppression { get; }
}
