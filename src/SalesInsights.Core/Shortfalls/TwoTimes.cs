using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Shortfalls;

/// <summary>What everybody did in the cohort's time, and in the time before, which tells how people differ anyway.</summary>
internal sealed class TwoTimes : IDisposable
{
    public TwoTimes(Snapshot snapshot, ShortfallOptions options, int stages)
    {
        (Stages, Window) = (stages, new ShortfallWindow(snapshot, options));
        EarlierWindow = Window.Before(options.HistoryDays);
        var people = snapshot.Organization.Salespeople.Count;
        (Stays, EarlierStays) = (new DayStays(people, stages + 1), new DayStays(people, stages + 1));
        People = [.. Enumerable.Range(0, people).Select(person => new PersonTally(Stays, person))];
        Earlier = [.. Enumerable.Range(0, people).Select(person => new PersonTally(EarlierStays, person))];
    }

    public int Stages { get; }

    public ShortfallWindow Window { get; }

    public ShortfallWindow EarlierWindow { get; }

    public PersonTally[] People { get; }

    public PersonTally[] Earlier { get; }

    public DayStays Stays { get; }

    public DayStays EarlierStays { get; }

    /// <summary>Reads worked days, customers and stays of both times.</summary>
    public void Read(Snapshot snapshot, StageScale scale, int[] firstBusiness, int followUpDays)
    {
        ReadDays(snapshot, People, Window);
        ReadDays(snapshot, Earlier, EarlierWindow);
        using var customers = new CustomerReading(snapshot, firstBusiness, followUpDays);
        customers.Into(People, Stays, Window);
        customers.Into(Earlier, EarlierStays, EarlierWindow);
        new StageReading(snapshot, scale, this, firstBusiness).Read();
        Stays.Seal();
        EarlierStays.Seal();
    }

    public void Dispose()
    {
        Stays.Dispose();
        EarlierStays.Dispose();
    }

    private static void ReadDays(Snapshot snapshot, PersonTally[] people, ShortfallWindow window)
    {
        var weeks = new Window[window.WeekCount];
        for (var week = 0; week < weeks.Length; week++) weeks[week] = window.Week(week);
        for (var person = 0; person < people.Length; person++)
        {
            people[person].Days = Worked(person, window.Period);
            people[person].Weeks = new int[weeks.Length];
            for (var week = 0; week < weeks.Length; week++) people[person].Weeks[week] = Worked(person, weeks[week]);
        }

        int Worked(int person, Window days) => days.IsEmpty ? 0 : snapshot.Organization.WorkedDays(
            person, snapshot.Ledger.Company.WorkingCalendar, days.First, days.Last, snapshot.AsOfDay);
    }
}
