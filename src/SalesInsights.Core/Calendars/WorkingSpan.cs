using NodaTime;
using NodaTime.Text;

namespace SalesInsights.Calendars;

/// <summary>A stretch of one day in which people work, for example 09:00 to 12:00; the end itself no longer belongs to it.</summary>
/// <remarks>A span lies within a day: a shift over midnight is two spans, each on its own day. <c>default</c> is the whole day.</remarks>
public readonly struct WorkingSpan : IEquatable<WorkingSpan>
{
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Makes a span.</summary>
    /// <param name="from">When it begins.</param>
    /// <param name="to">When it ends, exclusive; midnight is the end of the day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end does not lie after the beginning.</exception>
    public WorkingSpan(LocalTime from, LocalTime to)
    {
        if (to <= from && to != LocalTime.Midnight)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, FormattableString.Invariant(
                $"A span ends after it begins, here {from:HH':'mm}; one over midnight is two spans, until midnight and from midnight on."));
        }

        From = from;
        To = to;
    }

    /// <summary>When it begins, inclusive.</summary>
    public LocalTime From { get; }

    /// <summary>When it ends, exclusive; midnight is the end of the day.</summary>
    public LocalTime To { get; }

    internal long FromTick => From.TickOfDay;

    internal long ToTick => To == LocalTime.Midnight ? NodaConstants.TicksPerDay : To.TickOfDay;

    /// <summary>Whether both are the same span.</summary>
    public static bool operator ==(WorkingSpan left, WorkingSpan right) => left.Equals(right);

    /// <summary>Whether they are different spans.</summary>
    public static bool operator !=(WorkingSpan left, WorkingSpan right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(WorkingSpan other) => From == other.From && To == other.To;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WorkingSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((From.GetHashCode() * 397) ^ To.GetHashCode());

    /// <summary>The span as <c>09:00-12:00</c>; the end of the day is <c>24:00</c>.</summary>
    public override string ToString() =>
        $"{HourAndMinute.Format(From)}-{(To == LocalTime.Midnight ? "24:00" : HourAndMinute.Format(To))}";
}
