namespace SalesInsights.Metrics.Comparison;

/// <summary>Which other period a period is compared with.</summary>
public enum ComparedWith
{
    /// <summary>The period before, of the same kind: June for July.</summary>
    PreviousPeriod = 0,

    /// <summary>
    /// The period of the same name a year before: July of last year for July. In a retail year the period of the same number, also
    /// where one of the two years has a 53rd week.
    /// </summary>
    YearBefore = 1,

    /// <summary>
    /// The days 364 days before: the same weekdays, always as many. After a retail year of 53 weeks these lie one week later in their
    /// year than the period of the same number.
    /// </summary>
    FiftyTwoWeeksBefore = 2,
}
