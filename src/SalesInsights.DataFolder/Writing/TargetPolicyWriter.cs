using System.Text.Json;
using SalesInsights.DataFolder.Folders;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes a company's own terms for its targets into company.json.</summary>
internal static class TargetPolicyWriter
{
    public static void Write(Utf8JsonWriter json, TargetPolicy policy)
    {
        if (policy.Measures.Count > 0)
        {
            json.WriteStartArray("measures");
            foreach (var measure in policy.Measures) Write(json, measure);
            json.WriteEndArray();
        }

        if (policy.SeasonalProfiles.Count > 0)
        {
            json.WriteStartArray("seasonalProfiles");
            foreach (var profile in policy.SeasonalProfiles) Write(json, profile);
            json.WriteEndArray();
        }

        if (policy.PartPeriods == PartPeriodTargets.ByDaysThere) json.WriteString("partPeriodTargets", "byDaysThere");
    }

    private static void Write(Utf8JsonWriter json, SeasonalProfile profile)
    {
        json.WriteStartObject();
        json.WriteString("id", profile.Id);
        json.WriteStartArray("months");
        foreach (var weight in profile.Months) json.WriteNumberValue(weight);
        json.WriteEndArray();
        if (profile.Exceptions.Count > 0)
        {
            json.WriteStartObject("exceptions");
            foreach (var exception in profile.Exceptions) json.WriteNumber(exception.Key.Name, exception.Value);
            json.WriteEndObject();
        }

        if (profile.Measures.Count > 0)
        {
            json.WriteStartArray("measures");
            foreach (var measure in profile.Measures) json.WriteStringValue(measure);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TargetMeasure measure)
    {
        json.WriteStartObject();
        json.WriteString("id", measure.Id);
        if (measure.Name is { } name) json.WriteString("name", name);
        json.WriteString("source", MeasureWordTables.WordOf(measure.Source));
        json.WriteString("basis", MeasureWordTables.WordOf(measure.Basis));
        json.WriteString("credit", MeasureWordTables.WordOf(measure.Credit));
        if (measure.Where.Count > 0)
        {
            json.WriteStartObject("where");
            foreach (var condition in measure.Where)
            {
                json.WriteStartArray(MeasureWordTables.WordOf(condition.Field));
                foreach (var value in condition.Values) json.WriteStringValue(value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
