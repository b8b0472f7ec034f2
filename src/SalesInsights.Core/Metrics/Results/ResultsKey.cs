using SalesInsights.Calendars;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Results;

/// <summary>What a row stands for.</summary>
internal sealed class ResultsKey
{
    public string Key { get; init; } = "";

    public Subject? Subject { get; init; }

    public TargetPeriod? Month { get; init; }

    public bool IsHouse { get; init; }

    public bool IsRollUp { get; init; }
}
