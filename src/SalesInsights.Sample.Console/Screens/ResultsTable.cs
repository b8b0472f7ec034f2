using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Screens;

/// <summary>The results of a subject, whole and in rows, with the win rates of the same groups where there are any.</summary>
internal sealed record ResultsTable(Subject Subject, Grouping GroupBy, ResultsRow Total, IReadOnlyList<ResultsRow> Rows)
{
    public WinRateRow? TotalWinRate { get; init; }

    public IReadOnlyDictionary<string, WinRateRow> WinRates { get; init; } = new Dictionary<string, WinRateRow>();

    public WinRateRow? WinRateOf(ResultsRow row) => WinRates.GetValueOrDefault(row.Key);
}
