using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Outlooks;

/// <summary>The days behind from which a rate is read, and who worked how much on them; the last owner is the house.</summary>
internal sealed class RateWindow
{
    public RateWindow(Snapshot snapshot, int from, Func<int, double> weightOf)
    {
        var (org, calendar, asOf) = (snapshot.Organization, snapshot.Ledger.Company.WorkingCalendar, snapshot.AsOfDay);
        From = from;
        var (all, weight, people) = (0, 0d, org.Salespeople.Count);
        if (from <= asOf) all = calendar.WorkingDaysBetween(DayNumber.ToDate(from), snapshot.AsOf);
        for (var day = from; day <= asOf; day++) weight += weightOf(day);
        (WorkedDays, Exposure) = (new int[people + 1], new double[people + 1]);
        for (var person = 0; person < people; person++)
        {
            WorkedDays[person] = org.WorkedDays(person, calendar, from, asOf, asOf);
            Exposure[person] = all == 0 ? 0 : weight * WorkedDays[person] / all;
        }

        (WorkedDays[people], Exposure[people]) = (all, weight);
    }

    /// <summary>The first of the days; after the snapshot's day where there is no history.</summary>
    public int From { get; }

    /// <summary>Working days that each owner was there.</summary>
    public int[] WorkedDays { get; }

    /// <summary>The weights of the days, by how much of them each owner was there.</summary>
    public double[] Exposure { get; }
}
