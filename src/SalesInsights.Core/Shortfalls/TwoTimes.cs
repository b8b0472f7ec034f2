using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Shortfalls;

/// <summary>What everybody did in the cohort's time, and in the time before, which tells how people differ anyway.</summary>
internal sealed class TwoTimes
{
    public TwoTimes(Snapshot snapshot, ShortfallOptions options, int stages)
    {
        (Stages, Window) = (stages, new ShortfallWindow(snapshot, options));
        EarlierWindow = Window.Before(options.HistoryDays);
        People = [.. snapshot.Organization.Salespeople.Select(_ => new PersonTally(stages))];
        Earlier = [.. snapshot.Organization.Salespeople.Select(_ => new PersonTally(stages))];
    }

    public int Stages { get; }

    public ShortfallWindow Window { get; }

    public ShortfallWindow EarlierWindow { get; }

    public PersonTally[] People { get; }

    public PersonTally[] Earlier { get; }

    /// <summary>Reads worked days, customers and stays of both times.</summary>
    public void Read(Snapshot snapshot, StageScale scale, int[] firstBusiness, int followUpDays)
    {
        Read(Window, People);
        Read(EarlierWindow, Earlier);

        void Read(ShortfallWindow window, PersonTally[] people)
        {
            var (org, calendar) = (snapshot.Organization, snapshot.Ledger.Company.WorkingCalendar);
            for (var person = 0; person < people.Length; person++)
            {
                people[person].Days = Worked(person, window.Period);
                people[person].Weeks = [.. Enumerable.Range(0, window.WeekCount).Select(week => Worked(person, window.Week(week)))];
            }

            new CustomerReading(snapshot, window, firstBusiness, followUpDays).Into(people);
            new StageReading(snapshot, scale, window, firstBusiness).Into(people);

            int Worked(int person, Window days) =>
                days.IsEmpty ? 0 : org.WorkedDays(person, calendar, days.First, days.Last, snapshot.AsOfDay);
        }
    }
}
