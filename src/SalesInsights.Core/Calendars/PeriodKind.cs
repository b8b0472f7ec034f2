namespace SalesInsights.Calendars;

/// <summary>Which family a <see cref="TargetPeriod"/> belongs to: what its name looks like and what comes next.</summary>
public enum PeriodKind
{
    /// <summary>Any run of days, for example <c>2026-05-31..2026-08-30</c>.</summary>
    Days = 0,

    /// <summary>A calendar month, for example <c>2026-07</c>.</summary>
    Month = 1,

    /// <summary>Two calendar months in a row, for example <c>2026-07..08</c>.</summary>
    TwoMonths = 2,

    /// <summary>A calendar quarter, for example <c>2026-Q3</c>.</summary>
    Quarter = 3,

    /// <summary>A calendar half-year, for example <c>2026-H2</c>.</summary>
    HalfYear = 4,

    /// <summary>A calendar year, for example <c>2026</c>.</summary>
    Year = 5,

    /// <summary>A month or retail period counted from the start of the fiscal year, for example <c>FY2026-P07</c>.</summary>
    FiscalMonth = 6,

    /// <summary>Three months or retail periods counted from the start of the fiscal year, for example <c>FY2026-Q3</c>.</summary>
    FiscalQuarter = 7,

    /// <summary>Six months or retail periods counted from the start of the fiscal year, for example <c>FY2026-H1</c>.</summary>
    FiscalHalfYear = 8,

    /// <summary>A fiscal year, for example <c>FY2026</c>.</summary>
    FiscalYear = 9,
}
