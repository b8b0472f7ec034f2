using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Quantities;
using SalesInsights.Shortfalls;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of what is missing to the targets.</summary>
public static class ShortfallAnswer
{
    /// <summary>Writes for each subject what is missing and the parts of it, which sum to it.</summary>
    /// <param name="report">The report, or a viewer's part of it.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this ShortfallReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, report.Measure.Id);
            json.Id("pipeline", report.Pipeline.Value);
            json.List("subjects", report.Rows, row => Write(json, snapshot, row, report.Measure.IsMoney));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, ShortfallRow row, bool isMoney)
    {
        json.Subject(snapshot, row.Subject);
        json.Measured("target", row.Target, isMoney);
        json.Amount("actual", row.Actual, isMoney);
        json.Shortfall(row);
        json.Text("largest", row.Largest?.Name);
        json.Flag("rankingSilent", row.IsRankingSilent);
        json.Flag("notSeparable", row.IsNotSeparable);
        json.Number("peers", row.Peers);
        json.Measured("peerDealSize", row.PeerDealSize, isMoney: true);
    }

    /// <summary>What is missing and its parts; null for somebody without figures.</summary>
    internal static void Shortfall(this AnswerWriter json, ShortfallRow? row)
    {
        if (row is null)
        {
            json.Null("shortfall", Gap.NotApplicable);
            return;
        }

        json.Object("shortfall", () =>
        {
            json.Measured("total", row.Total, isMoney: true);
            json.List("parts", row.Parts, part => Write(json, part));
        });
    }

    private static void Write(AnswerWriter json, ShortfallPart part)
    {
        json.Text("step", part.Name);
        json.Money("amount", part.Amount);
        if (part is { Recent: { } recent, RecentLow: { } recentLow, RecentHigh: { } recentHigh })
        {
            json.Money("recent", recent);
            json.Money("recentLow", recentLow);
            json.Money("recentHigh", recentHigh);
        }

        if (part is not { Low: { } low, High: { } high }) return;
        json.Money("low", low);
        json.Money("high", high);
        json.NumberOrNull("largestChance", part.LargestChance);
    }
}
