using System.Text.Json;
using NodaTime.Text;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Engines;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Answers;

/// <summary>The JSON answer of <c>overview</c>: the tree as a list, a parent before its children.</summary>
internal static class OverviewAnswer
{
    public static string Of(CompletionReport completion, DiagnosisReport diagnosis) => JsonText.Of(json =>
    {
        var company = diagnosis.Snapshot.Ledger.Company;
        json.WriteString("company", company.Name);
        json.WriteString("currency", company.Currency.Code);
        json.WriteString("asOf", LocalDatePattern.Iso.Format(completion.AsOf));
        json.WriteString("period", completion.Period.Name);
        json.WriteString("measure", completion.Measure.Id);
        json.WriteNumber("workingDays", completion.WorkingDays);
        json.WriteNumber("workingDaysGone", completion.WorkingDaysGone);
        json.Ratio("expectedShare", completion.ExpectedShare);
        json.Array("subjects", completion.Rows.Where(r => diagnosis.IsWhole || diagnosis.Find(r.Subject) is not null), row => Row(json, row, completion, diagnosis));
    });

    private static void Row(Utf8JsonWriter json, CompletionRow row, CompletionReport completion, DiagnosisReport diagnosis)
    {
        var isMoney = completion.Measure.IsMoney;
        var parent = row.Parent is { } above && (diagnosis.IsWhole || diagnosis.Find(above) is not null) ? above : (Subject?)null;
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(row.Subject.Kind.ToString()));
        json.WriteString("id", row.Subject.Id.Value);
        json.WriteString("name", SubjectNames.Of(diagnosis.Snapshot, row.Subject));
        json.WriteString("parentId", parent?.Id.Value);
        json.Amount("target", row.Target, isMoney);
        json.WriteString("targetBasis", JsonNamingPolicy.CamelCase.ConvertName(row.TargetBasis.ToString()));
        json.Amount("childrenTarget", row.ChildrenTarget, isMoney);
        json.WriteBoolean("mismatch", row.IsMismatch);
        json.Amount("actual", Measured.Of(row.Actual, row.Coverage), isMoney);
        json.WriteNumber("counted", row.Coverage.Counted);
        json.WriteNumber("excluded", row.Coverage.Excluded);
        json.Ratio("ratio", row.Ratio);
        json.Ratio("pace", row.Pace);
        json.Amount("ahead", row.Ahead, isMoney);
        json.Amount("remaining", row.Remaining, isMoney);
        json.Amount("requiredPerDay", row.RequiredPerDay, isMoney);
    }
}
