using NodaTime;
using NodaTime.Calendars;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Workload;

/// <summary>The spans of a report, and for each of its days the span it lies in, so that a row finds its span by one look-up.</summary>
internal sealed class SpanGrid
{
    private readonly int[] _spanOf;

    private SpanGrid(int firstDay, int lastDay, SpanLength length)
    {
        FirstDay = firstDay;
        _spanOf = new int[Math.Max(0, lastDay - firstDay + 1)];
        var spans = new List<WorkloadSpan>();
        for (var day = firstDay; day <= lastDay;)
        {
            var (begin, end) = length == SpanLength.Week ? WeekAround(day) : MonthAround(day);
            var last = Math.Min(end, lastDay);
            _spanOf.AsSpan(day - firstDay, last - day + 1).Fill(spans.Count);
            spans.Add(new WorkloadSpan(NameOf(day, length), DayNumber.ToDate(day), DayNumber.ToDate(last), begin == day && end == last));
            day = last + 1;
        }

        Spans = spans;
    }

    public int FirstDay { get; }

    public IReadOnlyList<WorkloadSpan> Spans { get; }

    /// <summary>The span of each day, by days since <see cref="FirstDay"/>.</summary>
    public ReadOnlySpan<int> SpanOf => _spanOf;

    /// <summary>The spans of a period, else those from the first activity on: of the company, or of the people of a viewer's part.</summary>
    public static SpanGrid Of(Snapshot snapshot, WorkloadOptions options, OwnerGroup? within = null)
    {
        var days = new Window(snapshot, options.Period);
        if (!days.IsWhole) return new(days.First, days.Last, options.SpanLength);
        if (within is not null && FirstActivity(snapshot.Ledger.Activities, within) is var day)
            return day == DayNumber.Never ? new(1, 0, options.SpanLength) : new(day, days.Last, options.SpanLength);
        var first = FirstDays.Of(snapshot);
        return first.HasActivity ? new(first.Activity, days.Last, options.SpanLength) : new(1, 0, options.SpanLength);
    }

    /// <summary>The first span that ends on a day or later; the number of spans when none does. An unknown day is before all.</summary>
    public int FirstEndOnOrAfter(int day) =>
        day <= FirstDay ? 0
        : unchecked((uint)(day - FirstDay)) < (uint)_spanOf.Length ? _spanOf[day - FirstDay]
        : Spans.Count;

    private static int FirstActivity(ActivityTable activities, OwnerGroup within)
    {
        var first = Stamp.EndOfTime;
        for (var row = 0; row < activities.At.Length; row++)
        {
            if (activities.At[row] < first && within.Contains(activities.CreditedTo[row], Stamp.Unknown)) first = activities.At[row];
        }

        return first == Stamp.EndOfTime ? DayNumber.Never : Stamp.Day(first);
    }

    private static (int Begin, int End) MonthAround(int day)
    {
        var date = DayNumber.ToDate(day);
        var begin = day - date.Day + 1;
        return (begin, begin + CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month) - 1);
    }

    private static (int Begin, int End) WeekAround(int day)
    {
        var begin = day - (int)DayNumber.ToDate(day).DayOfWeek + 1;
        return (begin, begin + 6);
    }

    private static string NameOf(int day, SpanLength length)
    {
        var (date, weeks) = (DayNumber.ToDate(day), WeekYearRules.Iso);
        return FormattableString.Invariant(length == SpanLength.Week
            ? (FormattableString)$"{weeks.GetWeekYear(date):0000}-W{weeks.GetWeekOfWeekYear(date):00}"
            : $"{date.Year:0000}-{date.Month:00}");
    }
}
