using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Json;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Folders;

/// <summary>The key <c>workingHours</c>: usual hours as <c>from</c> and <c>to</c>, spans of weekdays and of dates.</summary>
internal sealed class HoursSetting
{
    private const int MinutesPerDay = 24 * 60;

    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private readonly Dictionary<IsoDayOfWeek, IReadOnlyList<WorkingSpan>> _weekdays = [];
    private readonly Dictionary<LocalDate, IReadOnlyList<WorkingSpan>> _dates = [];
    private WorkingSpan? _usual;

    /// <summary>Nothing is said about hours.</summary>
    public static HoursSetting None { get; } = new();

    public static HoursSetting Read(JsonNode? node, SettingReader reader)
    {
        if (node is null) return None;
        var setting = new HoursSetting();
        if (node.Kind != JsonValueKind.Object)
        {
            reader.Add(node, "an object is expected");
            return setting;
        }

        foreach (var member in node.Members) setting.Take(member.Key, member.Value, reader);
        if (node.Find("from") is not null || node.Find("to") is not null)
        {
            reader.Require(node, "from");
            reader.Require(node, "to");
            setting._usual = Span(node, node.Find("from"), node.Find("to"), reader);
        }

        return setting;
    }

    /// <summary>The hours on the days of a calendar.</summary>
    public WorkingHours On(WorkingCalendar calendar) => new(calendar, _usual is { } span ? [span] : null, _weekdays, _dates);

    private void Take(string key, JsonNode value, SettingReader reader)
    {
        if (key is "from" or "to") return;
        var weekday = Array.IndexOf(CompanyFile.Days, key);
        if (weekday >= 0)
            _weekdays[(IsoDayOfWeek)(weekday + 1)] = Spans(value, reader);
        else if (LocalDatePattern.Iso.Parse(key) is { Success: true } date)
            _dates[date.Value] = Spans(value, reader);
        else
            reader.Add(value, $"unknown key \"{Excerpt.Of(key)}\"; from, to, a weekday such as mon or a day written as yyyy-MM-dd is expected");
    }

    private static IReadOnlyList<WorkingSpan> Spans(JsonNode node, SettingReader reader)
    {
        if (!reader.IsArray(node)) return [];
        var spans = new List<WorkingSpan>();
        foreach (var item in node.Items)
        {
            if (item.Kind != JsonValueKind.Array || item.Items.Count != 2)
                reader.Add(item, "a list of two times is expected, such as [\"09:00\", \"12:00\"]");
            else if (Span(item, item.Items[0], item.Items[1], reader) is { } span)
                spans.Add(span);
        }

        spans.Sort((left, right) => left.From.CompareTo(right.From));
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i - 1].To != LocalTime.Midnight && spans[i - 1].To <= spans[i].From) continue;
            reader.Add(node, $"{spans[i - 1]} and {spans[i]} overlap");
            return [];
        }

        return spans;
    }

    private static WorkingSpan? Span(JsonNode at, JsonNode? from, JsonNode? to, SettingReader reader)
    {
        var (first, last) = (Minute(from, reader), Minute(to, reader));
        if (first is null || last is null) return null;
        if (first < last) return new(Clock(first.Value), Clock(last.Value));
        reader.Add(at, "the end lies after the beginning; hours over midnight are two spans, until 24:00 and from 00:00 of the next day");
        return null;
    }

    private static LocalTime Clock(int minute) => LocalTime.FromMinutesSinceMidnight(minute % MinutesPerDay);

    private static int? Minute(JsonNode? node, SettingReader reader)
    {
        if (node is null || reader.Text(node) is not { } text) return null;
        if (text == "24:00") return MinutesPerDay;
        if (HourAndMinute.Parse(text) is { Success: true } time) return (time.Value.Hour * 60) + time.Value.Minute;
        reader.Add(node, $"\"{Excerpt.Of(text)}\" is not a time written as HH:mm, from 00:00 to 24:00");
        return null;
    }
}
