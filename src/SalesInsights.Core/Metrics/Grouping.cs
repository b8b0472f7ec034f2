namespace SalesInsights.Metrics;

/// <summary>What each row of a report stands for.</summary>
public enum Grouping
{
    /// <summary>One row: the subject as a whole.</summary>
    Company = 0,

    /// <summary>
    /// A row for every salesperson: the owner as of the event, of an open opportunity the present one. Amounts sum to the company
    /// with the row of house business, which belongs to nobody who is listed.
    /// </summary>
    Salesperson = 1,

    /// <summary>
    /// A row for every department with everything below it: that owner's department as of the event, of an open opportunity on the
    /// snapshot's day.
    /// </summary>
    Department = 2,

    /// <summary>
    /// A row for every segment: the opportunity's where there is one, else the customer's. Records without any share a row.
    /// </summary>
    Segment = 3,

    /// <summary>A row for every calendar month: the closing month of opportunities; open ones are in no row.</summary>
    Month = 4,
}
