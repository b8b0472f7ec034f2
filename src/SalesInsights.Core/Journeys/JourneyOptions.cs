using SalesInsights.Calendars;

namespace SalesInsights.Journeys;

/// <summary>What a <see cref="JourneyReport"/> is asked; checked when the report is made.</summary>
public sealed class JourneyOptions
{
    /// <summary>The period that is talked about: new customers are counted from its first day, at least the last 91 days, at most the last 183.</summary>
    /// <value>The default is null: the last 91 days.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>In what share of companies in which nobody has a problem the report may show anybody at all; above 0, below 0.5.</summary>
    /// <value>The default is 0.04: in 1 of 25 healthy companies somebody is named by chance.</value>
    public double Level { get; init; } = 0.04;

    /// <summary>How far a count must lie from the expected one to matter, as a share of it; from 0 to below 1.</summary>
    /// <value>The default is 0.25.</value>
    public double Materiality { get; init; } = 0.25;

    /// <summary>
    /// Days worked after joining in which nobody is judged; 0 or more. How many customers somebody finds is no measure for twice as long after a known
    /// day of joining: nobody knows how long one person takes to start.
    /// </summary>
    /// <value>The default is 60.</value>
    public int RampWorkingDays { get; init; } = 60;

    /// <summary>Working days after an absence of five working days or more in which nobody is judged; 0 or more.</summary>
    /// <value>The default is 10.</value>
    public int ReturnWorkingDays { get; init; } = 10;

    /// <summary>How far back the past reaches, in calendar days; from 91 to 3660.</summary>
    /// <value>The default is 730.</value>
    public int HistoryDays { get; init; } = 730;

    internal object Key => (nameof(JourneyReport), Period, Level, Materiality, (RampWorkingDays, ReturnWorkingDays, HistoryDays));

    internal void Check(string parameter)
    {
        if (!(Level > 0 && Level < 0.5)) throw new ArgumentOutOfRangeException(parameter, Level, "Level lies above 0 and below 0.5.");
        if (!(Materiality >= 0 && Materiality < 1)) throw new ArgumentOutOfRangeException(parameter, Materiality, "Materiality lies from 0 to below 1.");
        if (RampWorkingDays < 0) throw new ArgumentOutOfRangeException(parameter, RampWorkingDays, "RampWorkingDays is 0 or more.");
        if (ReturnWorkingDays < 0) throw new ArgumentOutOfRangeException(parameter, ReturnWorkingDays, "ReturnWorkingDays is 0 or more.");
        if (HistoryDays is < 91 or > 3660) throw new ArgumentOutOfRangeException(parameter, HistoryDays, "HistoryDays lies from 91 to 3660.");
    }
}
