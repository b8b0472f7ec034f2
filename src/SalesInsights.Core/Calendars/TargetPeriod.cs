using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>A span of whole days for which a target is set and results are counted. Both ends belong to it.</summary>
/// <remarks>
/// <para>Periods are equal when they have the same days and the same name: July as a month and July as a run of days are
/// two periods. Order: first day, then last day, then name (ordinal).</para>
/// <para>The year in a name lies within 1900 to 2200.</para>
/// <para>Fiscal periods of a retail year are whole weeks. The 53rd week lies in one of the twelve, so that none is ever the thirteenth;
/// thirteen months in a row are a period of days.</para>
/// </remarks>
/// <example><code>
/// var quarter = TargetPeriod.Quarter(2026, 3);     // 2026-Q3
/// quarter.Contains(new LocalDate(2026, 9, 30));    // true
/// quarter.Next();                                  // 2026-Q4
/// </code></example>
public sealed partial class TargetPeriod : IEquatable<TargetPeriod>, IComparable<TargetPeriod>
{
    private readonly FiscalCalendar _calendar;
    private readonly int _year;
    private readonly int _twelfthsBefore;

    private TargetPeriod(PeriodKind kind, FiscalCalendar calendar, int year, int twelfthsBefore)
    {
        Kind = kind;
        _calendar = calendar;
        _year = year;
        _twelfthsBefore = twelfthsBefore;
        First = calendar.FirstDayAfter(year, twelfthsBefore);
        Last = calendar.FirstDayAfter(year, twelfthsBefore + PeriodShape.Months(kind)).PlusDays(-1);
        Name = PeriodShape.NameOf(kind, year, twelfthsBefore);
    }

    private TargetPeriod(LocalDate first, LocalDate last)
    {
        Kind = PeriodKind.Days;
        _calendar = FiscalCalendar.CalendarYear;
        First = first;
        Last = last;
        Name = PeriodShape.NameOf(first, last);
    }

    /// <summary>The family that the period belongs to.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day, inclusive.</summary>
    public LocalDate First { get; }

    /// <summary>The last day, inclusive.</summary>
    public LocalDate Last { get; }

    /// <summary>The name, the same in every language; <see cref="Parse"/> reads it back.</summary>
    public string Name { get; }

    /// <summary>The number of calendar days, both ends counted; 1 or more.</summary>
    public int DayCount => Period.DaysBetween(First, Last) + 1;

    /// <summary>Whether it is part of a retail year, whole weeks long.</summary>
    internal bool IsWeeks => PeriodShape.IsFiscal(Kind) && _calendar.Retail is not null;

    /// <summary>Whether both are the same period; null equals null only.</summary>
    public static bool operator ==(TargetPeriod? left, TargetPeriod? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different periods.</summary>
    public static bool operator !=(TargetPeriod? left, TargetPeriod? right) => !(left == right);

    /// <summary>Whether the day lies in the period, both ends included.</summary>
    public bool Contains(LocalDate day) => day >= First && day <= Last;

    /// <summary>Whether the two share at least one day.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Overlaps(TargetPeriod other)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        return First <= other.Last && other.First <= Last;
    }

    /// <summary>The period of the same kind that starts on the day after <see cref="Last"/>.</summary>
    /// <returns>For <see cref="PeriodKind.Days"/> the adjacent span with as many days.</returns>
    /// <exception cref="InvalidOperationException">It would reach beyond the year 2200.</exception>
    public TargetPeriod Next() => Shift(1);

    /// <summary>The period of the same kind that ends on the day before <see cref="First"/>.</summary>
    /// <returns>For <see cref="PeriodKind.Days"/> the adjacent span with as many days.</returns>
    /// <exception cref="InvalidOperationException">It would reach back before the year 1900.</exception>
    public TargetPeriod Previous() => Shift(-1);

    /// <summary>The period of the same kind and number in the year before, for example <c>FY2025-P07</c> for <c>FY2026-P07</c>.</summary>
    /// <returns>For <see cref="PeriodKind.Days"/> the same days of the year before, 28 February for a leap day.</returns>
    /// <exception cref="InvalidOperationException">It would reach back before the year 1900.</exception>
    public TargetPeriod YearBefore()
    {
        if (!PeriodShape.Accepts((Kind == PeriodKind.Days ? First.Year : _year) - 1)) throw NoNeighbour(-1);
        return Kind == PeriodKind.Days ? new(First.PlusYears(-1), Last.PlusYears(-1)) : new(Kind, _calendar, _year - 1, _twelfthsBefore);
    }

    /// <inheritdoc/>
    public bool Equals(TargetPeriod? other) =>
        other is not null && First == other.First && Last == other.Last && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TargetPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((First.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Name));

    /// <summary>Orders by first day, then last day, then name (ordinal); null comes first.</summary>
    public int CompareTo(TargetPeriod? other)
    {
        if (other is null) return 1;
        var order = First.CompareTo(other.First);
        if (order == 0) order = Last.CompareTo(other.Last);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    private TargetPeriod Shift(int step)
    {
        if (Kind == PeriodKind.Days)
        {
            var (first, last) = (First.PlusDays(step * DayCount), Last.PlusDays(step * DayCount));
            return PeriodShape.Accepts(first.Year) && PeriodShape.Accepts(last.Year) ? new(first, last) : throw NoNeighbour(step);
        }

        var twelfths = _twelfthsBefore + (step * PeriodShape.Months(Kind));
        var year = _year + (twelfths < 0 ? -1 : twelfths / 12);
        return PeriodShape.Accepts(year) ? new(Kind, _calendar, year, (twelfths + 12) % 12) : throw NoNeighbour(step);
    }

    private InvalidOperationException NoNeighbour(int step) => new(FormattableString.Invariant(
        $"There is no period {(step > 0 ? "after" : "before")} {Name}: years lie within {PeriodShape.FirstYear} to {PeriodShape.LastYear}."));
}
