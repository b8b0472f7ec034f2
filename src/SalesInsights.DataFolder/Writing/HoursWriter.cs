using System.Text.Json;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Folders;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes the key <c>workingHours</c> of company.json, so that reading it gives every day the same hours.</summary>
internal static class HoursWriter
{
    public static void Write(Utf8JsonWriter json, WorkingHours hours)
    {
        json.WriteStartObject("workingHours");
        if (hours.Usual.Count == 1)
        {
            var (from, to) = Texts(hours.Usual[0]);
            json.WriteString("from", from);
            json.WriteString("to", to);
        }

        for (var weekday = IsoDayOfWeek.Monday; weekday <= IsoDayOfWeek.Sunday; weekday++)
        {
            // One pair of from and to cannot say a lunch break, so usual hours with breaks are said for each working day.
            if (hours.Weekdays.TryGetValue(weekday, out var spans)) Write(json, CompanyFile.Days[(int)weekday - 1], spans);
            else if (hours.Usual.Count != 1 && hours.Calendar.WorkingDays.Contains(weekday)) Write(json, CompanyFile.Days[(int)weekday - 1], hours.Usual);
        }

        foreach (var date in hours.Dates.OrderBy(d => d.Key)) Write(json, CellText.Of(date.Key).Text, date.Value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string day, IReadOnlyList<WorkingSpan> spans)
    {
        json.WriteStartArray(day);
        foreach (var span in spans)
        {
            var (from, to) = Texts(span);
            json.WriteStartArray();
            json.WriteStringValue(from);
            json.WriteStringValue(to);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // The text of a span is from-to, each five characters long.
    private static (string From, string To) Texts(WorkingSpan span) => (span.ToString().Substring(0, 5), span.ToString().Substring(6));
}
