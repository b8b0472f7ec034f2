using NodaTime;
using NodaTime.Text;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Names day periods that follow each other.</summary>
internal static class PeriodNames
{
    /// <summary>Every start's texts with the period up to the day before the next start; the last one ends on a given day.</summary>
    public static Dictionary<string, string> Until(SortedDictionary<LocalDate, List<string>> starts, LocalDate end)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var days = starts.Keys.ToArray();
        for (var i = 0; i < days.Length; i++)
        {
            var last = i + 1 < days.Length ? days[i + 1].PlusDays(-1) : end;
            var name = $"{LocalDatePattern.Iso.Format(days[i])}..{LocalDatePattern.Iso.Format(last)}";
            foreach (var text in starts[days[i]]) names[text] = name;
        }
        return names;
    }
}
