namespace SalesInsights.Reports.Tables;

/// <summary>What the cells of a column hold, where they are not empty.</summary>
public enum ReportColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number: a count, days, or an amount of the measure.</summary>
    Number,

    /// <summary>A fraction, to be shown as a percentage: 0.87.</summary>
    Share,

    /// <summary>A day.</summary>
    Day,
}
