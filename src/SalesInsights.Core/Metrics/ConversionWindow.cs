using SalesInsights.Calendars;

namespace SalesInsights.Metrics;

/// <summary>A number of days from a first step on, calendar days or working days.</summary>
/// <remarks>The day of the first step itself is day 0; the last day belongs to the window.</remarks>
/// <example><code>
/// ConversionWindow.Days(30)          // entered on 1 March: up to the end of 31 March
/// ConversionWindow.WorkingDays(5)    // entered on a Friday: up to the end of the next Friday
/// </code></example>
public sealed record ConversionWindow
{
    private const int MostDays = 36_500;

    private ConversionWindow(int length, bool isInWorkingDays)
    {
        if (length is < 0 or > MostDays)
            throw new ArgumentOutOfRangeException(nameof(length), length, $"A window has 0 to {MostDays} days.");
        Length = length;
        IsInWorkingDays = isInWorkingDays;
    }

    /// <summary>How many days after the first; 0 is the same day.</summary>
    public int Length { get; }

    /// <summary>Whether only working days count, by the company's calendar.</summary>
    public bool IsInWorkingDays { get; }

    /// <summary>Calendar days.</summary>
    /// <param name="length">How many; 0 to 36,500.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is outside its range.</exception>
    public static ConversionWindow Days(int length) => new(length, isInWorkingDays: false);

    /// <summary>Working days.</summary>
    /// <param name="length">How many; 0 to 36,500.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is outside its range.</exception>
    public static ConversionWindow WorkingDays(int length) => new(length, isInWorkingDays: true);

    /// <summary>For example <c>30 days</c> or <c>5 working days</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Length} {(IsInWorkingDays ? "working days" : "days")}");

    /// <summary>The last day of the window that begins on a day.</summary>
    internal int LastDay(int first, WorkingCalendar calendar) => IsInWorkingDays && Length > 0
        ? DayNumber.Of(calendar.AddWorkingDays(DayNumber.ToDate(first), Length))
        : first + Length;
}
