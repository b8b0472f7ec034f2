using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the sales velocity.</summary>
public static class VelocityAnswer
{
    /// <summary>Writes the velocity of each group with its four parts.</summary>
    /// <param name="report">The report.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this VelocityReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, null);
            json.Text("basis", AnswerWriter.Camel(report.Basis.ToString()));
            json.Text("groupBy", AnswerWriter.Camel(report.GroupBy.ToString()));
            json.List("rows", report.Rows, row => Write(json, snapshot, report.GroupBy, row));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, Grouping groupBy, VelocityRow row)
    {
        json.Text("key", row.Key);
        json.Text("name", row.Key.Length == 0 ? null : groupBy switch
        {
            Grouping.Salesperson => snapshot.NameOf(Subject.Salesperson(row.Key)),
            Grouping.Department => snapshot.NameOf(Subject.Department(row.Key)),
            _ => row.Key,
        });
        json.Sum("onTheirWay", row.OnTheirWay);
        json.Sum("won", row.Won);
        json.Sum("lost", row.Lost);
        json.Share("wonOfClosed", row.WonOfClosed, row.WonOfClosedInterval);
        json.Measured("averageWonAmount", row.AverageWonAmount, isMoney: true);
        json.Measured("meanDaysToWin", row.DaysToWin.Mean);
        json.Number("daysOf", row.DaysToWin.Count);
        json.Measured("perDay", row.PerDay, isMoney: true);
        json.Number("undated", row.Undated);
    }
}
