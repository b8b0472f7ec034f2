using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Results;

/// <summary>What was sold, received, won and opened, for one group.</summary>
public sealed class ResultsRow
{
    internal ResultsRow(ResultsKey key, ResultsTally tally)
    {
        Key = key.Key;
        Subject = key.Subject;
        Month = key.Month;
        IsHouse = key.IsHouse;
        IsRollUp = key.IsRollUp;
        Orders = new MoneyResult(tally.Orders);
        Payments = new MoneyResult(tally.Payments);
        Won = new MoneyResult(tally.Won);
        NewCustomers = new AcquiredCustomers(tally.Created.Counted, tally.Claimed.Counted, tally.Assigned.Counted);
        UndatedNewCustomers = tally.Created.Undated + tally.Claimed.Undated + tally.Assigned.Undated;
        OpportunitiesOpened = tally.Opened.Counted;
        OpportunityCoverage = tally.Opened.Coverage;
        FirstTimeBuyers = tally.FirstOrders.Counted;
        FirstTimeWins = tally.FirstWins.Counted;
    }

    /// <summary>The id of the salesperson or department, the segment, or the month as <c>2026-07</c>; empty for the company, house business and no segment.</summary>
    public string Key { get; }

    /// <summary>The subject; null for house business, segments, months and the people of a viewer's part together.</summary>
    public Subject? Subject { get; }

    /// <summary>The calendar month, of which only the days in the period count; null for other groups.</summary>
    public TargetPeriod? Month { get; }

    /// <summary>Whether this is business that nobody in the organisation owns.</summary>
    public bool IsHouse { get; }

    /// <summary>Whether the row contains other rows: a department with departments below it on the snapshot's day.</summary>
    public bool IsRollUp { get; }

    /// <summary>Orders that stand on the snapshot's day, by the day ordered; returns are negative.</summary>
    public MoneyResult Orders { get; }

    /// <summary>Payments by the day received; refunds are negative.</summary>
    public MoneyResult Payments { get; }

    /// <summary>Opportunities that are won as of the snapshot's day, by the day they were won; the average is the average won deal.</summary>
    public MoneyResult Won { get; }

    /// <summary>Customers that came in, by origin.</summary>
    public AcquiredCustomers NewCustomers { get; }

    /// <summary>Customers left out of <see cref="NewCustomers"/> because the day is unknown.</summary>
    public long UndatedNewCustomers { get; }

    /// <summary>Opportunities opened, by the day created; credited to the first owner.</summary>
    public long OpportunitiesOpened { get; }

    /// <summary>The opportunities in <see cref="OpportunitiesOpened"/>, and those left out because the day is unknown.</summary>
    public Sample OpportunityCoverage { get; }

    /// <summary>Customers whose first standing order of all time falls here; of one day's orders the smallest id is the first.</summary>
    public long FirstTimeBuyers { get; }

    /// <summary>Customers whose first dated win of all time falls here; of one day's wins the smallest opportunity id is the first.</summary>
    public long FirstTimeWins { get; }
}
