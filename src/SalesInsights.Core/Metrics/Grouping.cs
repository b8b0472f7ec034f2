namespace SalesInsights.Metrics;

/// <summary>Into which rows opportunities are grouped.</summary>
public enum Grouping
{
    /// <summary>One row.</summary>
    Company = 0,

    /// <summary>By the owner of the closing visit; of an open opportunity, by its present owner.</summary>
    Salesperson = 1,

    /// <summary>
    /// By that owner's department on the closing day, of an open opportunity on the snapshot's day.
    /// Each department includes those below it.
    /// </summary>
    Department = 2,

    /// <summary>By the opportunity's segment.</summary>
    Segment = 3,

    /// <summary>By the calendar month of the closing day; open opportunities are in no row.</summary>
    ClosingMonth = 4,
}
