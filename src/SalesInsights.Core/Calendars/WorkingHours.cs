using System.Collections.ObjectModel;
using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>When people work: which days a <see cref="WorkingCalendar"/> says, and at which hours of them.</summary>
/// <remarks>
/// <para>A day's hours are those of its date where it has its own, worked or not; otherwise none where it is not worked; otherwise those of
/// its weekday; otherwise the usual ones. A make-up day whose weekday has none of its own follows the first working weekday from
/// Monday on.</para>
/// <para>Immutable. A question takes time in the logarithm of the number of holidays, make-up days and dates, however long the stretch
/// is.</para>
/// </remarks>
/// <example><code>
/// var hours = new WorkingHours(WorkingCalendar.Default);   // Monday to Friday, 09:00 to 18:00
/// hours.BusinessMinutes(new LocalDateTime(2026, 7, 3, 17, 30), new LocalDateTime(2026, 7, 6, 9, 45), zone); // 75: over a weekend
/// </code></example>
public sealed partial class WorkingHours
{
    private readonly DaySchedule[] _weekdays;
    private readonly Dictionary<int, DaySchedule> _dates = [];
    private readonly WorkedTicks _worked;

    /// <summary>Makes working hours.</summary>
    /// <param name="calendar">Which days are worked; Monday to Friday without holidays when null.</param>
    /// <param name="usual">The hours of a worked day that has none of its own; 09:00 to 18:00 when null.</param>
    /// <param name="weekdays">The hours of weekdays that differ from the usual ones; an empty list is a day without hours.</param>
    /// <param name="dates">The hours of single days, for example a half day; an empty list is a day without hours.</param>
    /// <exception cref="ArgumentException">Spans of a day overlap, or a weekday is not defined.</exception>
    public WorkingHours(
        WorkingCalendar? calendar = null,
        IEnumerable<WorkingSpan>? usual = null,
        IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<WorkingSpan>>? weekdays = null,
        IReadOnlyDictionary<LocalDate, IReadOnlyList<WorkingSpan>>? dates = null)
    {
        Calendar = calendar ?? WorkingCalendar.Default;
        Usual = (usual is null ? DaySchedule.NineToSix : new DaySchedule(usual, nameof(usual))).Spans;
        Weekdays = Copied(weekdays, day => day, nameof(weekdays));
        Dates = Copied(dates, day => day.WithCalendar(CalendarSystem.Iso), nameof(dates));
        if (Weekdays.Keys.Any(day => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday))
            throw new ArgumentException("Hours are given for a day that is none of the week.", nameof(weekdays));
        var first = Calendar.WorkingDays[0];
        var makeUp = Weekdays.TryGetValue(first, out var own) ? own : Usual;
        _weekdays = new DaySchedule[7];
        for (var i = 0; i < 7; i++)
        {
            var weekday = (IsoDayOfWeek)(i + 1);
            var spans = Weekdays.TryGetValue(weekday, out var listed) ? listed : Calendar.WorkingDays.Contains(weekday) ? Usual : makeUp;
            _weekdays[i] = new DaySchedule(spans, nameof(weekdays));
        }

        foreach (var date in Dates) _dates.Add(DayNumber.Of(date.Key), new DaySchedule(date.Value, nameof(dates)));
        _worked = new WorkedTicks(this);
    }

    /// <summary>Monday to Friday from 09:00 to 18:00 without holidays.</summary>
    public static WorkingHours Default { get; } = new();

    /// <summary>Which days are worked.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The hours of a worked day that has none of its own, in order.</summary>
    /// <value>09:00 to 18:00 by default.</value>
    public IReadOnlyList<WorkingSpan> Usual { get; }

    /// <summary>The hours of weekdays that differ from the usual ones.</summary>
    public IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<WorkingSpan>> Weekdays { get; }

    /// <summary>The hours of single days.</summary>
    public IReadOnlyDictionary<LocalDate, IReadOnlyList<WorkingSpan>> Dates { get; }

    /// <summary>The hours of a day in order; empty where nobody works.</summary>
    public IReadOnlyList<WorkingSpan> On(LocalDate day) => ScheduleOf(DayNumber.Of(day)).Spans;

    internal DaySchedule ScheduleOf(int day) =>
        _dates.TryGetValue(day, out var own) ? own
        : Calendar.IsWorkingDay(DayNumber.ToDate(day)) ? _weekdays[WeekdayOf(day)]
        : DaySchedule.Free;

    /// <summary>The hours of a weekday that no holiday, make-up day or date changes.</summary>
    internal DaySchedule PlainScheduleOf(int weekday) =>
        Calendar.WorkingDays.Contains((IsoDayOfWeek)(weekday + 1)) ? _weekdays[weekday] : DaySchedule.Free;

    /// <summary>0 for Monday to 6 for Sunday; 1 January 1970 was a Thursday.</summary>
    internal static int WeekdayOf(int day) => (((day + 3) % 7) + 7) % 7;

    private static ReadOnlyDictionary<TKey, IReadOnlyList<WorkingSpan>> Copied<TKey>(
        IReadOnlyDictionary<TKey, IReadOnlyList<WorkingSpan>>? hours, Func<TKey, TKey> key, string parameterName)
        where TKey : notnull
    {
        var copy = new Dictionary<TKey, IReadOnlyList<WorkingSpan>>();
        foreach (var day in hours?.OrderBy(day => day.Key) ?? Enumerable.Empty<KeyValuePair<TKey, IReadOnlyList<WorkingSpan>>>())
            copy.Add(key(day.Key), new DaySchedule(day.Value, parameterName).Spans);
        return new(copy);
    }
}
