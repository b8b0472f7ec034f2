using SalesInsights.Currencies;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Velocity;

/// <summary>How much money the pipeline of one group brings a day, and the four parts that say so.</summary>
public sealed class VelocityRow
{
    internal VelocityRow(string key, VelocityTally tally)
    {
        Key = key;
        (OnTheirWay, Won, Lost, Undated) = (tally.OnTheirWay.Result, tally.Won.Result, tally.Lost.Result, tally.Undated);
        WonOfClosed = Measured.Share(Won.Count, Won.Count + Lost.Count, Undated);
        WonOfClosedInterval = Wilson.Of(Won.Count, Won.Count + Lost.Count);
        AverageWonAmount = tally.Won.Average;
        DaysToWin = new DayStatistics(tally.WonDays);
        PerDay = Velocity(tally.WonDays.Sum);
    }

    /// <summary>
    /// The salesperson's or department's id or the segment; empty for the company, an owner who is not listed or no segment.
    /// </summary>
    public string Key { get; }

    /// <summary>The opportunities on their way, by the basis of the report.</summary>
    public CountAndAmount OnTheirWay { get; }

    /// <summary>What was won in the period.</summary>
    public CountAndAmount Won { get; }

    /// <summary>What was lost in the period.</summary>
    public CountAndAmount Lost { get; }

    /// <summary>Won ÷ (won + lost) in the period; open opportunities are in neither.</summary>
    public Measured<double> WonOfClosed { get; }

    /// <summary>The Wilson interval of <see cref="WonOfClosed"/> at 95 %; null where there is no share.</summary>
    public Interval? WonOfClosedInterval { get; }

    /// <summary>The mean amount of what was won, to 4 decimals half to even; those without amount or rate are excluded.</summary>
    public Measured<decimal> AverageWonAmount { get; }

    /// <summary>Calendar days from creation to winning; the velocity takes the mean.</summary>
    public DayStatistics DaysToWin { get; }

    /// <summary>
    /// On their way × won of closed × average won amount ÷ mean days to win: money a calendar day, to 4 decimals half to even; 0 where
    /// nothing is on its way. The gap of the first part that has none; <see cref="Gap.NothingToCount"/> where all were won on the day
    /// of their creation.
    /// </summary>
    public Measured<decimal> PerDay { get; }

    /// <summary>Opportunities that no period could be given because the day that counts is unknown; always 0 without a period.</summary>
    public long Undated { get; }

    private Measured<decimal> Velocity(long days)
    {
        var sample = new Sample(OnTheirWay.Count, Undated);
        Gap[] gaps = [WonOfClosed.Gap, AverageWonAmount.Gap, DaysToWin.Mean.Gap, days == 0 ? Gap.NothingToCount : Gap.None];
        var gap = Array.Find(gaps, g => g != Gap.None);
        if (gap != Gap.None) return Measured.Missing<decimal>(gap, sample);
        var won = AverageWonAmount.Value * OnTheirWay.Count / (Won.Count + Lost.Count) * Won.Count;
        return Measured.Of(decimal.Round(won / days * DaysToWin.Count, FixedPoint.Decimals, MidpointRounding.ToEven), sample);
    }
}
