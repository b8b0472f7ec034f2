using SalesInsights.Rules.Findings;
using SalesInsights.Sample.Texts;

namespace SalesInsights.Sample.Screens;

/// <summary>The records to open, in one line or in full.</summary>
internal static class RecordLines
{
    private const int Shown = 4;

    /// <summary>The first few ids and how many there are; "" where there are none.</summary>
    public static string Summary(RecordSet records, ScreenTexts texts)
    {
        string[] ids = [.. Ids(records)];
        if (ids.Length == 0) return "";
        var more = ids.Length <= Shown ? "" : " " + texts.Fill("records.more", (ids.Length - Shown).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return texts.Fill("records.open", string.Join(", ", ids.Take(Shown)) + more);
    }

    private static IEnumerable<string> Ids(RecordSet records) =>
        records.Customers.Select(c => c.Value).Concat(records.Opportunities.Select(o => o.Value)).Concat(records.Activities.Select(a => a.Value));
}
