using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;

namespace SalesInsights.Rules.Cases;

/// <summary>The reports that rest on others, as far as a viewer may see them, each made when first asked for.</summary>
internal sealed class SeenPart
{
    private readonly Lazy<JourneyReport> _journeys;
    private readonly Lazy<OutlookReport> _outlook;

    public SeenPart(CompanyReading reading, ViewerScope scope)
    {
        Scope = scope;
        _journeys = new(() => reading.Journeys.VisibleTo(scope));
        _outlook = new(() => reading.Outlook.VisibleTo(scope));
    }

    /// <summary>What the one who looks may see.</summary>
    public ViewerScope Scope { get; }

    public JourneyReport Journeys => _journeys.Value;

    public OutlookReport Outlook => _outlook.Value;
}
