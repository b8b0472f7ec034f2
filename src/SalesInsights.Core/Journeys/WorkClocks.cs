using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>
/// How many days each person had worked by the end of each day: working days of the calendar, without absences, the days before joining
/// and after leaving, and spells so silent that they can only be absences that nobody entered.
/// </summary>
internal sealed class WorkClocks
{
    // Runs of silence that an ordinary year of that person would show in one of a thousand cases are absences.
    private const double UsualSilence = 0.001;
    private const int ShortestSilence = 5;
    private const int FewestTraces = 20;

    private readonly ushort[][] _through;
    private readonly ushort[] _calendar;
    private readonly int[] _silent;

    public WorkClocks(Snapshot snapshot, int firstDay)
    {
        FirstDay = firstDay;
        var days = snapshot.AsOfDay - firstDay + 1;
        var isWorkingDay = new bool[days];
        for (var d = 0; d < days; d++) isWorkingDay[d] = snapshot.Ledger.Company.WorkingCalendar.IsWorkingDay(DayNumber.ToDate(firstDay + d));
        _calendar = Sums(isWorkingDay);
        var people = snapshot.Organization.Salespeople.Count;
        var traces = new TraceDays(snapshot, firstDay);
        (_through, _silent) = (new ushort[people][], new int[people]);
        var isWorked = new bool[days];
        for (var p = 0; p < people; p++)
        {
            MarkWorked(snapshot, p, isWorkingDay, isWorked);
            _silent[p] = traces.ClearSilence(p, isWorked, UsualSilence, ShortestSilence, FewestTraces);
            _through[p] = Sums(isWorked);
        }
    }

    /// <summary>The first day that is counted.</summary>
    public int FirstDay { get; }

    /// <summary>Days of the person's that were taken for an absence that nobody entered.</summary>
    public int SilentDays(int person) => _silent[person];

    /// <summary>Days a person worked after one day, up to and including another; nobody's, below 0, are those of the calendar.</summary>
    public int Between(int person, int after, int through)
    {
        var clock = person < 0 ? _calendar : _through[person];
        return through <= after ? 0 : At(clock, through) - At(clock, after);
    }

    /// <summary>The first day by whose end a person has worked a number of days since the first one counted, or never.</summary>
    public int DayReaching(int person, int worked)
    {
        var clock = _through[person];
        var found = Array.BinarySearch(clock, (ushort)Math.Min(worked, ushort.MaxValue));
        if (found < 0) found = ~found;
        while (found > 0 && found <= clock.Length && clock[found - 1] >= worked) found--;
        return found >= clock.Length ? DayNumber.Never : FirstDay + found;
    }

    private int At(ushort[] clock, int day) => day < FirstDay ? 0 : clock[Math.Min(day - FirstDay, clock.Length - 1)];

    private void MarkWorked(Snapshot snapshot, int person, bool[] isWorkingDay, bool[] isWorked)
    {
        isWorkingDay.AsSpan().CopyTo(isWorked);
        var (first, last) = snapshot.Organization.EmploymentOf(person);
        Clear(isWorked, DayNumber.Unknown, first == DayNumber.Unknown ? DayNumber.Unknown : first - 1);
        if (last != DayNumber.Never) Clear(isWorked, last + 1, DayNumber.Never);
        foreach (var (from, to) in snapshot.Organization.AbsencesOf(person))
        {
            if (from <= snapshot.AsOfDay) Clear(isWorked, from, to);
        }
    }

    private void Clear(bool[] isWorked, int from, int to)
    {
        var (first, last) = (Math.Max(from, FirstDay), Math.Min(to, FirstDay + isWorked.Length - 1));
        if (last >= first) isWorked.AsSpan(first - FirstDay, last - first + 1).Clear();
    }

    private static ushort[] Sums(bool[] isWorked)
    {
        var sums = new ushort[isWorked.Length];
        ushort sum = 0;
        for (var d = 0; d < sums.Length; d++)
        {
            if (isWorked[d]) sum++;
            sums[d] = sum;
        }

        return sums;
    }
}
