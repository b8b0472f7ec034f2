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
    private readonly Lazy<OutlookReport> _outlook;

    public ViewerPart(CompanyReading reading, ViewerScope scope)
    {
        Scope = scope;
        _completion = new(() => reading.Completion.VisibleTo(scope));
        _shortfall = new(() => reading.Shortfall.VisibleTo(scope));
        _outlook = new(() => reading.Outlook.VisibleTo(scope));
        LazyJourneys = new(() => reading.Journeys.VisibleTo(scope));
    }

    public ViewerScope Scope { get; }

    public CompletionReport Completion => _completion.Value;

    public ShortfallReport Shortfall => _shortfall.Value;

    public OutlookReport Outlook => _outlook.Value;

    public Lazy<JourneyReport> LazyJourneys { get; }
}
