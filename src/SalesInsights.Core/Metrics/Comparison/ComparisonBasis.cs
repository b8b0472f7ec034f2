namespace SalesInsights.Metrics.Comparison;

/// <summary>How far the two periods of a comparison count.</summary>
/// <remarks>Both windows begin on the first day of their period. The report says the days of both, so that no difference goes
/// unsaid.</remarks>
public enum ComparisonBasis
{
    /// <summary>
    /// As many working days of the company in both: as many as have gone, and no more than the other period has. The window ends on
    /// the last of them, with the free days that follow it, at most as many in the other period.
    /// </summary>
    EqualWorkingDays = 0,

    /// <summary>As many calendar days in both: as many as have gone, and no more than the other period has.</summary>
    EqualDays = 1,

    /// <summary>
    /// To the same date: the whole other period once this one is over, before that to the day of the same number, the month's last day
    /// for a month's last day; weeks of a retail year to the same day of the same week. The windows may differ in length.
    /// </summary>
    Calendar = 2,
}
