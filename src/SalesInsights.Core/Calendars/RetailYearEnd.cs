namespace SalesInsights.Calendars;

/// <summary>Which of its weekdays ends a retail year, seen from the month by which it ends.</summary>
public enum RetailYearEnd
{
    /// <summary>The last of them in the month.</summary>
    Last = 0,

    /// <summary>The one nearest to the month's last day: up to three days before or after it.</summary>
    Nearest = 1,
}
