using SalesInsights.Journeys;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Rules.Cases;
using SalesInsights.Shortfalls;

namespace SalesInsights.Rules.Engines;

/// <summary>The reports behind a diagnosis as far as a viewer may see them, each made when first asked for.</summary>
internal sealed class ViewerPart
{
    private readonly Lazy<CompletionReport> _completion;
    private readonly Lazy<ShortfallReport> _shortfall;

    public ViewerPart(CompanyReading reading, ViewerScope scope)
    {
        Seen = new(reading, scope);
        _completion = new(() => reading.Completion.VisibleTo(scope));
        _shortfall = new(() => reading.Shortfall.VisibleTo(scope));
    }

    /// <summary>What of it rests on others, for the facts of cases.</summary>
    public SeenPart Seen { get; }

    public ViewerScope Scope => Seen.Scope;

    public CompletionReport Completion => _completion.Value;

    public ShortfallReport Shortfall => _shortfall.Value;

    public OutlookReport Outlook => Seen.Outlook;

    public JourneyReport Journeys => Seen.Journeys;
}
