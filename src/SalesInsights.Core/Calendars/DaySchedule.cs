using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>The spans of one day in order.</summary>
internal sealed class DaySchedule
{
    private readonly WorkingSpan[] _spans;

    internal DaySchedule(IEnumerable<WorkingSpan> spans, string parameterName)
    {
        if (spans is null) throw new ArgumentNullException(parameterName);
        _spans = spans.OrderBy(span => span.FromTick).ToArray();
        for (var i = 1; i < _spans.Length; i++)
        {
            if (_spans[i].FromTick < _spans[i - 1].ToTick)
                throw new ArgumentException($"The spans {_spans[i - 1]} and {_spans[i]} of one day overlap.", parameterName);
        }

        Ticks = TicksBefore(NodaConstants.TicksPerDay);
    }

    internal static DaySchedule Free { get; } = new([], "spans");

    internal static DaySchedule NineToSix { get; } = new([new WorkingSpan(new LocalTime(9, 0), new LocalTime(18, 0))], "spans");

    internal IReadOnlyList<WorkingSpan> Spans => _spans;

    /// <summary>What is worked on the whole day.</summary>
    internal long Ticks { get; }

    /// <summary>What is worked before a time of the day.</summary>
    internal long TicksBefore(long tickOfDay)
    {
        long ticks = 0;
        foreach (var span in _spans)
        {
            if (span.FromTick >= tickOfDay) break;
            ticks += Math.Min(span.ToTick, tickOfDay) - span.FromTick;
        }

        return ticks;
    }
}
