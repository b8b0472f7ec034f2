using NodaTime;

namespace SalesInsights.Calendars;

public sealed partial class WorkingHours
{
    /// <summary>How long was worked between two instants.</summary>
    /// <param name="from">The beginning; outside the hours the count starts at the next opening.</param>
    /// <param name="to">The end.</param>
    /// <param name="zone">The zone whose clocks the hours are read from.</param>
    /// <returns>
    /// Zero where <paramref name="to"/> does not lie after <paramref name="from"/>. Time that really passes counts: an hour that the
    /// clocks skip is not worked, one that they show twice is worked twice where it lies within the hours.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public Duration BusinessTime(Instant from, Instant to, DateTimeZone zone)
    {
        if (zone is null) throw new ArgumentNullException(nameof(zone));
        long ticks = 0;
        while (from < to)
        {
            // Within an interval of the zone no clock is changed, so local time runs as time does.
            var interval = zone.GetZoneInterval(from);
            var end = interval.HasEnd && interval.End < to ? interval.End : to;
            ticks += _worked.Before(Local(end, interval.WallOffset)) - _worked.Before(Local(from, interval.WallOffset));
            from = end;
        }

        return Duration.FromTicks(ticks);
    }

    /// <summary>The whole minutes that were worked between two instants; a rest below a minute is dropped.</summary>
    /// <param name="from">The beginning; outside the hours the count starts at the next opening.</param>
    /// <param name="to">The end.</param>
    /// <param name="zone">The zone whose clocks the hours are read from.</param>
    /// <returns>0 where <paramref name="to"/> does not lie after <paramref name="from"/>; otherwise as
    /// <see cref="BusinessTime"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public long BusinessMinutes(Instant from, Instant to, DateTimeZone zone) =>
        BusinessTime(from, to, zone).BclCompatibleTicks / NodaConstants.TicksPerMinute;

    /// <summary>The whole minutes that were worked between two times on the clocks of a zone; a rest below a minute is dropped.</summary>
    /// <param name="from">The beginning; outside the hours the count starts at the next opening.</param>
    /// <param name="to">The end.</param>
    /// <param name="zone">
    /// The zone whose clocks are read, the company's for times of a ledger. A time that the clocks show twice is the first of the two;
    /// one that they skip is as much later.
    /// </param>
    /// <returns>0 where <paramref name="to"/> does not lie after <paramref name="from"/>; otherwise as
    /// <see cref="BusinessTime"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public long BusinessMinutes(LocalDateTime from, LocalDateTime to, DateTimeZone zone)
    {
        if (zone is null) throw new ArgumentNullException(nameof(zone));
        return BusinessMinutes(zone.AtLeniently(from).ToInstant(), zone.AtLeniently(to).ToInstant(), zone);
    }

    private static LocalDateTime Local(Instant instant, Offset offset) => instant.WithOffset(offset).LocalDateTime;
}
