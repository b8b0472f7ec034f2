using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Conversion;

/// <summary>What became of the opportunities of one group.</summary>
public sealed class WinRateRow
{
    internal WinRateRow(string key, WinRateTally tally)
    {
        Key = key;
        Won = tally.Won.Result;
        Lost = tally.Lost.Result;
        Open = tally.Open.Result;
        OpenByStage = tally.OpenByStage;
        AverageWonAmount = tally.Won.Average;
        Undated = tally.Undated;
        var (won, closed, all) = (Won.Count, Won.Count + Lost.Count, Opportunities.Count);
        WonOfClosed = Measured.Share(won, closed, Undated);
        WonOfClosedInterval = Wilson.Of(won, closed);
        WonOfAll = Measured.Share(won, all, Undated);
        WonOfAllInterval = Wilson.Of(won, all);
    }

    /// <summary>
    /// The salesperson's or department's id, the segment, or the month such as <c>2026-07</c>; empty for the company, an owner
    /// who is not listed, no segment or a month that is not known.
    /// </summary>
    public string Key { get; }

    /// <summary>All that were counted: won, lost and open.</summary>
    public CountAndAmount Opportunities => Won + Lost + Open;

    /// <summary>Those whose last visit is in a won stage.</summary>
    public CountAndAmount Won { get; }

    /// <summary>Those whose last visit is in a lost stage.</summary>
    public CountAndAmount Lost { get; }

    /// <summary>The others, those without any visit included.</summary>
    public CountAndAmount Open { get; }

    /// <summary>The open ones by stage, in the order of pipelines and stages; empty stages are not listed.</summary>
    public IReadOnlyList<StageCount> OpenByStage { get; }

    /// <summary>The sum of the won amounts that are known in the reporting currency.</summary>
    public decimal WonAmount => Won.Amount;

    /// <summary>
    /// The mean won amount, rounded to 4 decimals half to even; won opportunities without an amount in the reporting currency are excluded.
    /// </summary>
    public Measured<decimal> AverageWonAmount { get; }

    /// <summary>Won ÷ (won + lost).</summary>
    public Measured<double> WonOfClosed { get; }

    /// <summary>The Wilson interval of <see cref="WonOfClosed"/> at 95 %; null where there is no share.</summary>
    public Interval? WonOfClosedInterval { get; }

    /// <summary>
    /// Won ÷ all that were counted; with a period and <see cref="WinRateBasis.ClosedInPeriod"/> the same as <see cref="WonOfClosed"/>.
    /// </summary>
    public Measured<double> WonOfAll { get; }

    /// <summary>The Wilson interval of <see cref="WonOfAll"/> at 95 %; null where there is no share.</summary>
    public Interval? WonOfAllInterval { get; }

    /// <summary>Opportunities that no period could be given because the day that counts is unknown; always 0 without a period.</summary>
    public long Undated { get; }
}
