using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>Which days are working days: the weekdays, less holidays, plus make-up days.</summary>
/// <remarks>Immutable and free of allocation after construction. Every question takes time in the logarithm of the number of exceptions.</remarks>
/// <example><code>
/// var calendar = new WorkingCalendar(holidays: [new LocalDate(2024, 5, 1)]);
/// calendar.WorkingDaysBetween(new LocalDate(2024, 4, 29), new LocalDate(2024, 5, 3)); // 4
/// </code></example>
public sealed class WorkingCalendar
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly int MinDay = NumberOf(LocalDate.MinIsoValue);
    private static readonly int MaxDay = NumberOf(LocalDate.MaxIsoValue);

    private readonly WorkingWeek _week;
    private readonly WorkingDayExceptions _exceptions;

    /// <summary>Makes a calendar.</summary>
    /// <param name="workingDays">The weekdays that are worked; null means Monday to Friday. Repeats are harmless.</param>
    /// <param name="holidays">Days that are not worked; those on free weekdays change nothing. Repeats are harmless.</param>
    /// <param name="extraWorkingDays">Make-up days, worked although their weekday is free. Repeats are harmless.</param>
    /// <exception cref="ArgumentException">There is no working weekday, a weekday is not defined, or a day is both holiday and extra working day.</exception>
    public WorkingCalendar(
        IEnumerable<IsoDayOfWeek>? workingDays = null,
        IEnumerable<LocalDate>? holidays = null,
        IEnumerable<LocalDate>? extraWorkingDays = null)
    {
        _week = workingDays is null ? WorkingWeek.MondayToFriday : new WorkingWeek(workingDays, nameof(workingDays));
        var (free, extra) = (Numbers(holidays), Numbers(extraWorkingDays));
        var both = Array.FindIndex(free, day => Array.BinarySearch(extra, day) >= 0);
        if (both >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{DateOf(free[both]):uuuu-MM-dd} is both a holiday and an extra working day."), nameof(extraWorkingDays));
        }

        _exceptions = new WorkingDayExceptions(_week, free, extra);
        WorkingDays = (workingDays ?? Enumerable.Range(1, 5).Select(day => (IsoDayOfWeek)day)).Distinct().OrderBy(day => day).ToArray();
        Holidays = Array.ConvertAll(free, DateOf);
        ExtraWorkingDays = Array.ConvertAll(extra, DateOf);
    }

    /// <summary>The weekdays that are worked, from Monday on.</summary>
    public IReadOnlyList<IsoDayOfWeek> WorkingDays { get; }

    /// <summary>The days that are not worked, in order.</summary>
    public IReadOnlyList<LocalDate> Holidays { get; }

    /// <summary>The make-up days, in order.</summary>
    public IReadOnlyList<LocalDate> ExtraWorkingDays { get; }

    /// <summary>Monday to Friday without holidays.</summary>
    public static WorkingCalendar Default { get; } = new();

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkingDay(LocalDate day)
    {
        var number = NumberOf(day);
        return _week.Includes(number) != _exceptions.Include(number);
    }

    /// <summary>The number of working days from one day to another, both ends included.</summary>
    /// <returns>0 where <paramref name="last"/> lies before <paramref name="first"/>.</returns>
    public int WorkingDaysBetween(LocalDate first, LocalDate last)
    {
        var (from, to) = (NumberOf(first), NumberOf(last));
        return to < from ? 0 : (int)(CountThrough(to) - CountThrough(from - 1));
    }

    /// <summary>The same for days by number.</summary>
    internal int CountBetween(int first, int last) => last < first ? 0 : (int)(CountThrough(last) - CountThrough(first - 1));

    /// <summary>The n-th working day after a day, or before it where <paramref name="n"/> is negative.</summary>
    /// <param name="day">The day to count from; it is not counted itself.</param>
    /// <param name="n">How many working days; 0 gives the day itself, worked or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years that <see cref="LocalDate"/> knows.</exception>
    public LocalDate AddWorkingDays(LocalDate day, int n)
    {
        if (n == 0) return day;
        var number = NumberOf(day);
        return WorkingDay(n > 0 ? CountThrough(number) + n : CountThrough(number - 1) + 1 + n, n);
    }

    /// <summary>The first day of the span of <paramref name="n"/> working days that ends on a day, that day included.</summary>
    /// <param name="asOf">The last day of the span; where it is not worked, the span's last working day lies before it.</param>
    /// <param name="n">How many working days the span holds; 1 or more.</param>
    /// <returns>A working day from which <see cref="WorkingDaysBetween"/> counts <paramref name="n"/> to <paramref name="asOf"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="n"/> is below 1, or the result lies outside the years that <see cref="LocalDate"/> knows.
    /// </exception>
    public LocalDate WorkingDaysBefore(LocalDate asOf, int n)
    {
        if (n < 1) throw new ArgumentOutOfRangeException(nameof(n), n, "A span holds 1 or more working days.");
        return WorkingDay(CountThrough(NumberOf(asOf)) + 1 - n, n);
    }

    /// <summary>The different days in order.</summary>
    private static int[] Numbers(IEnumerable<LocalDate>? days)
    {
        var numbers = new List<int>();
        foreach (var day in days ?? []) numbers.Add(NumberOf(day.WithCalendar(CalendarSystem.Iso)));
        numbers.Sort();
        var different = new List<int>(numbers.Count);
        foreach (var number in numbers)
        {
            if (different.Count == 0 || different[different.Count - 1] != number) different.Add(number);
        }

        return different.ToArray();
    }

    private static int NumberOf(LocalDate day) => Period.DaysBetween(Epoch, day);

    private static LocalDate DateOf(int number) => Epoch.PlusDays(number);

    private long CountThrough(int number) => _week.CountThrough(number) + _exceptions.ChangeThrough(number);

    private LocalDate WorkingDay(long count, int n)
    {
        var number = _exceptions.DayReaching(count, _week);
        return number >= MinDay && number <= MaxDay
            ? Epoch.PlusDays((int)number)
            : throw new ArgumentOutOfRangeException(nameof(n), n, "The day lies outside the supported years.");
    }
}
