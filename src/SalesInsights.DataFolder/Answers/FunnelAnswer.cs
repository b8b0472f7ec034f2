using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Quantities;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a funnel.</summary>
public static class FunnelAnswer
{
    /// <summary>Writes the steps of a funnel: entered = advanced + lost + moved back + handed off + still there, less what was there at the start.</summary>
    /// <param name="report">The report.</param>
    /// <param name="snapshot">The snapshot that the report was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this FunnelReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, null);
            json.Text("subject", report.Subject.ToString());
            json.Text("reading", AnswerWriter.Camel(report.Reading.ToString()));
            json.Id("pipeline", report.Pipeline.Value);
            Write(json, "opportunities", report.Opportunities);
            Write(json, "won", report.Won);
            Write(json, "lost", report.Lost);
            Write(json, "open", report.Open);
            Write(json, "handedOff", report.HandedOff);
            json.Number("undated", report.Undated);
            json.List("steps", report.Stages, stage =>
            {
                json.Text("stage", stage.Stage.Id.Value);
                json.Text("name", stage.Stage.Name);
                Write(json, "startedWith", stage.StartedWith);
                Write(json, "entered", stage.Entered);
                Write(json, "advanced", stage.Advanced);
                Write(json, "lost", stage.Lost);
                Write(json, "movedBack", stage.MovedBack);
                Write(json, "handedOff", stage.HandedOff);
                Write(json, "stillThere", stage.StillThere);
                Conversion(json, "conversion", stage.WentOn, stage.WentOnInterval);
                Conversion(json, "fromFirst", stage.FromFirst, stage.FromFirstInterval);
                json.Measured("medianDays", stage.MedianDays);
            });
        });
    }

    private static void Write(AnswerWriter json, string name, CountAndAmount value)
    {
        json.Number(name, value.Count);
        json.Money(name + "Amount", value.Amount);
        if (value.Unpriced > 0) json.Number(name + "Unpriced", value.Unpriced);
        if (value.WithoutAmount > 0) json.Number(name + "WithoutAmount", value.WithoutAmount);
    }

    private static void Conversion(AnswerWriter json, string name, Measured<double> share, Interval? interval) => json.Object(name, () =>
    {
        json.Measured("value", share);
        if (interval is { } range)
        {
            json.Number("low", range.Low);
            json.Number("high", range.High);
        }
        else
        {
            json.Text("low", null);
            json.Text("high", null);
        }

        json.Number("of", share.Sample.Counted);
    });
}
