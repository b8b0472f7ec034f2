namespace SalesInsights.Calendars;

/// <summary>Which calendar year gives a fiscal year its number.</summary>
public enum FiscalYearNaming
{
    /// <summary>The calendar year in which it starts: April 2026 to March 2027 is FY2026.</summary>
    Start = 0,

    /// <summary>The calendar year in which it ends: April 2026 to March 2027 is FY2027.</summary>
    End = 1,
}
