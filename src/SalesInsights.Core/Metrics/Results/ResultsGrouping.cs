namespace SalesInsights.Metrics.Results;

/// <summary>What each row of a <see cref="ResultsReport"/> stands for.</summary>
public enum ResultsGrouping
{
    /// <summary>One row: the subject as a whole.</summary>
    Company = 0,

    /// <summary>A row for every salesperson and one for house business; amounts sum to the company.</summary>
    Salesperson = 1,

    /// <summary>A row for every department with everything below it.</summary>
    Department = 2,

    /// <summary>
    /// A row for every segment: the opportunity's where there is one, else the customer's. Records without any share a row.
    /// </summary>
    Segment = 3,

    /// <summary>A row for every calendar month.</summary>
    Month = 4,
}
