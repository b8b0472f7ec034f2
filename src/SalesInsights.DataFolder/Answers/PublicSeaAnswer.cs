using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.PublicSea;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the public sea.</summary>
public static class PublicSeaAnswer
{
    /// <summary>Writes what went into the public sea and out of it, who is in it, and who is about to fall.</summary>
    /// <param name="report">The report, or a viewer's part of it.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this PublicSeaReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.HeadOf(snapshot, report.Period, report.Subject);
            WriteFlow(json, report);
            json.List("rows", report.Rows, row =>
            {
                json.Person(snapshot, row.Salesperson);
                json.Number("released", row.Released);
                json.Number("claimed", row.Claimed);
                json.Number("assigned", row.Assigned);
                json.Number("leftInSea", row.LeftInSea);
                json.Number("falling", row.Falling);
            });
            json.List("inSea", report.InSea, customer =>
            {
                json.Text("customerId", customer.CustomerId.Value);
                json.Id("lastOwnerId", customer.LastOwnerId.Value);
                json.Date("since", customer.Since);
                json.Days("idleDays", customer.IdleDays);
            });
            json.Number("limitDays", report.LimitDays);
            json.Falling(snapshot, report.Falling, report.FallingCount);
        });
    }

    private static void WriteFlow(AnswerWriter json, PublicSeaReport report)
    {
        json.Number("atStart", report.AtStart);
        json.Number("arrived", report.Arrived);
        json.Number("released", report.Released);
        json.Number("left", report.Left);
        json.Number("atEnd", report.AtEnd);
        json.Number("claimed", report.Claimed);
        json.Number("assigned", report.Assigned);
        json.Measured("medianDaysBeforeTaken", report.TakenAfter.Median);
        json.Number("takenUndated", report.TakenAfter.Undated);
    }
}
