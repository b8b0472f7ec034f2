using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Outlooks;
using SalesInsights.Quantities;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answers of the outlook and of its backtest.</summary>
public static class OutlookAnswer
{
    /// <summary>Writes where each subject is likely to land, in what range, of what parts, and the chance to reach the target.</summary>
    /// <param name="report">The report.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this OutlookReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, report.Measure.Id);
            json.Number("level", OutlookReport.Level);
            json.Measured("shock", report.Shock);
            json.Number("shockForecasts", report.Shock.Sample.Counted);
            json.List("subjects", report.Rows, row => Write(json, snapshot, row, report.Measure.IsMoney));
        });
    }

    /// <summary>Writes how good the outlook was in past periods, as a whole and by third of the period.</summary>
    /// <param name="backtest">The backtest.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this OutlookBacktest backtest, Snapshot snapshot)
    {
        if (backtest is null) throw new ArgumentNullException(nameof(backtest));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Text("company", snapshot.Ledger.Company.Name);
            json.Text("currency", snapshot.Ledger.Company.Currency.Code);
            json.Day(snapshot);
            json.Text("measure", backtest.Measure.Id);
            json.Number("level", OutlookReport.Level);
            json.Texts("periods", backtest.Periods.Select(p => p.Name));
            json.Object("whole", () => Write(json, backtest.Whole));
            json.List("thirds", backtest.Thirds, score => Write(json, score));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, OutlookRow row, bool isMoney)
    {
        json.Subject(snapshot, row.Subject);
        json.Measured("target", row.Target, isMoney);
        json.Amount("booked", row.Booked, isMoney);
        json.Number("bookedNotCounted", row.BookedSample.Excluded);
        json.Measured("pipeline", row.Pipeline, isMoney);
        json.Number("open", row.Pipeline.Sample.Counted);
        json.Number("openNotCounted", row.Pipeline.Sample.Excluded);
        json.Measured("new", row.NewBusiness, isMoney);
        json.Measured("repeat", row.Repeat, isMoney);
        json.Landing(row, isMoney);
        json.Measured("runRate", row.RunRate, isMoney);
    }

    /// <summary>Where a subject will land, as an object; null for somebody without an outlook.</summary>
    internal static void Outlook(this AnswerWriter json, OutlookRow? row, bool isMoney)
    {
        if (row is null) json.Null("outlook", Gap.NotApplicable);
        else json.Object("outlook", () => json.Landing(row, isMoney));
    }

    private static void Landing(this AnswerWriter json, OutlookRow row, bool isMoney)
    {
        json.Measured("landing", row.Landing, isMoney);
        json.Measured("low", row.Low, isMoney);
        json.Measured("high", row.High, isMoney);
        json.Measured("chance", row.Chance);
    }

    private static void Write(AnswerWriter json, BacktestScore score)
    {
        json.Number("forecasts", score.Forecasts);
        json.Share("coverage", score.Coverage, score.CoverageInterval);
        json.Measured("bias", score.Bias);
        json.Measured("intervalScore", score.IntervalScore);
        json.Measured("runRateScore", score.RunRateScore);
        json.Measured("runRateCoverage", score.RunRateCoverage);
        json.Measured("skill", score.Skill);
        json.Number("chances", score.Chances);
        json.Number("reached", score.Reached);
        json.Measured("brier", score.Brier);
        json.Measured("brierSkill", score.BrierSkill);
        json.Number("reliability", score.Parts.Reliability);
        json.Number("resolution", score.Parts.Resolution);
        json.Number("uncertainty", score.Parts.Uncertainty);
        json.List("reliabilityTable", score.Parts.Groups, group =>
        {
            json.Number("said", group.MeanProbability);
            json.Number("came", group.Share);
            json.Number("low", group.Confidence.Low);
            json.Number("high", group.Confidence.High);
            json.Number("of", group.Forecasts);
        });
    }
}
