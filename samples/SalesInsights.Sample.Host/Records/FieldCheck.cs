using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesInsights.Calendars;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Host.Records;

/// <summary>Checks each record against the columns that it goes into.</summary>
/// <remarks>
/// SQLite takes any text and number for any column, PostgreSQL refuses or rounds; checked here, both databases hold the same, and the
/// client learns which field it was.
/// </remarks>
internal static class FieldCheck
{
    /// <summary>The largest amount that a ledger takes.</summary>
    public const decimal LargestAmount = 900_000_000_000_000m;

    private const decimal AmountStep = 0.0001m;

    public static void AddTo(FieldErrors errors, CrmContext crm, RecordBatch batch)
    {
        foreach (var list in batch.Lists)
        {
            var columns = crm.Model.FindEntityType(list.Type)!.GetProperties()
                .Where(p => p.Name != nameof(ITenantRecord.TenantId)).ToArray();
            var ids = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < list.Records.Count; i++)
            {
                if (list.Records[i] is not { } record)
                {
                    errors.Add($"$.{list.Name}[{i}]", "null is no record.");
                    continue;
                }

                foreach (var column in columns) Check(errors, column, column.PropertyInfo!.GetValue(record), PlaceOf(list, i, column));
                if (!ids.Add(record.Id)) errors.Add($"$.{list.Name}[{i}].id", $"'{record.Id}' stands twice in the list.");
                if (record is Quota quota) Check(errors, quota, $"$.{list.Name}[{i}].");
            }
        }
    }

    public static string PlaceOf(RecordList list, int index, IProperty column) =>
        $"$.{list.Name}[{index}].{JsonNamingPolicy.CamelCase.ConvertName(column.Name)}";

    /// <summary>Why a text cannot be kept; null where it can.</summary>
    public static string? ProblemOf(string text, int longest)
    {
        if (text.Length == 0) return "It is empty; leave it out where there is none.";
        if (text.Length > longest) return $"It has {text.Length} characters; at most {longest} fit.";
        return text.Any(char.IsControl) ? "It has a control character." : null;
    }

    private static void Check(FieldErrors errors, IProperty column, object? value, string place)
    {
        if (value is string text && ProblemOf(text, column.GetMaxLength() ?? int.MaxValue) is { } problem) errors.Add(place, problem);
        if (value is not decimal amount) return;
        if (Math.Abs(amount) > LargestAmount) errors.Add(place, $"An amount lies between -{LargestAmount} and {LargestAmount}.");
        else if (amount % AmountStep != 0) errors.Add(place, $"An amount has at most {CrmContext.AmountScale} decimals.");
    }

    private static void Check(FieldErrors errors, Quota quota, string place)
    {
        if (Quotas.SubjectOf(quota) is null)
            errors.Add(place + "subjectId", "A quota of the company has no subjectId; one of a department or a salesperson has.");
        if (!TargetPeriod.TryParse(quota.Period, null, out _))
            errors.Add(place + "period", $"'{quota.Period}' is not a period, such as 2026-Q3 or 2026-07.");
        if (TargetMeasure.Find(quota.Measure) is null)
            errors.Add(place + "measure", $"'{quota.Measure}' is none of {string.Join(", ", TargetMeasure.BuiltIn.Select(m => m.Id))}.");
    }
}
