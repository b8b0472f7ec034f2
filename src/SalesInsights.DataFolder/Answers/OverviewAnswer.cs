using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a completion board.</summary>
public static class OverviewAnswer
{
    /// <summary>Writes the tree of subjects with completion, pace and mismatch, parents before children.</summary>
    /// <param name="report">The report.</param>
    /// <param name="snapshot">The snapshot that the report was made of, for names.</param>
    /// <exception cref="ArgumentNullException">The report or the snapshot is null.</exception>
    public static string ToJson(this CompletionReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var isMoney = report.Measure.IsMoney;
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, report.Measure.Id);
            json.Number("workingDays", report.WorkingDays);
            json.Number("workingDaysGone", report.WorkingDaysGone);
            json.Measured("expectedShare", report.ExpectedShare);
            json.Text("seasonalProfile", report.SeasonalProfile?.Id);
            json.List("subjects", report.Rows, row =>
            {
                json.Subject(snapshot, row.Subject);
                json.Text("parentKind", row.Parent is { } above ? AnswerWriter.Camel(above.Kind.ToString()) : null);
                json.Id("parentId", row.Parent?.Id.Value ?? "");
                json.Measured("target", row.Target, isMoney);
                json.Text("targetBasis", AnswerWriter.Camel(row.TargetBasis.ToString()));
                json.Measured("childrenTarget", row.ChildrenTarget, isMoney);
                json.Number("childrenWithoutTarget", row.ChildrenWithoutTarget);
                json.Flag("mismatch", row.IsMismatch);
                json.Amount("actual", row.Actual, isMoney);
                json.Number("counted", row.Coverage.Counted);
                json.Number("notPricedOrDated", row.Coverage.Excluded);
                json.Measured("ratio", row.Ratio);
                json.Number("workingDays", row.WorkingDays);
                json.Number("workingDaysGone", row.WorkingDaysGone);
                json.Measured("expectedShare", row.ExpectedShare);
                json.Measured("pace", row.Pace);
                json.Measured("ahead", row.Ahead, isMoney);
                json.Measured("remaining", row.Remaining, isMoney);
                json.Measured("actualPerDay", row.ActualPerDay, isMoney);
                json.Measured("requiredPerDay", row.RequiredPerDay, isMoney);
            });
        });
    }
}
