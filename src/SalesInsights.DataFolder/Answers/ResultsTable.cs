using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder;

/// <summary>The results of a subject, whole and in rows, with the win rates of the same groups where there are any.</summary>
public sealed class ResultsTable
{
    private readonly IReadOnlyDictionary<string, WinRateRow> _winRates;

    /// <summary>Puts a table together.</summary>
    /// <param name="subject">Whose results.</param>
    /// <param name="groupBy">What each row stands for.</param>
    /// <param name="total">The subject as a whole.</param>
    /// <param name="rows">The rows in the order in which to show them.</param>
    /// <param name="totalWinRate">The subject's win rate; null for none.</param>
    /// <param name="winRates">The win rates of rows by their keys; none when null.</param>
    /// <exception cref="ArgumentNullException">The total or the rows are null.</exception>
    public ResultsTable(
        Subject subject,
        Grouping groupBy,
        ResultsRow total,
        IReadOnlyList<ResultsRow> rows,
        WinRateRow? totalWinRate = null,
        IReadOnlyDictionary<string, WinRateRow>? winRates = null)
    {
        Subject = subject;
        GroupBy = groupBy;
        Total = total ?? throw new ArgumentNullException(nameof(total));
        Rows = rows ?? throw new ArgumentNullException(nameof(rows));
        TotalWinRate = totalWinRate;
        _winRates = winRates ?? new Dictionary<string, WinRateRow>();
    }

    /// <summary>Whose results.</summary>
    public Subject Subject { get; }

    /// <summary>What each row stands for.</summary>
    public Grouping GroupBy { get; }

    /// <summary>The subject as a whole.</summary>
    public ResultsRow Total { get; }

    /// <summary>The rows in the order in which to show them.</summary>
    public IReadOnlyList<ResultsRow> Rows { get; }

    /// <summary>The subject's win rate; null for none.</summary>
    public WinRateRow? TotalWinRate { get; }

    /// <summary>The win rate of a row's group; null for none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public WinRateRow? WinRateOf(ResultsRow row)
    {
        if (row is null) throw new ArgumentNullException(nameof(row));
        return _winRates.TryGetValue(row.Key, out var rate) ? rate : null;
    }
}
