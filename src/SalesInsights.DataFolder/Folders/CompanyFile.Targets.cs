using System.Text.Json;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Json;
using SalesInsights.Rules.Json;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Folders;

/// <content>The company's own terms for its targets.</content>
internal static partial class CompanyFile
{
    private static readonly string[] PartPeriodWords = ["asSet", "byDaysThere"];

    private static TargetPolicy Policy(JsonNode node, SettingReader reader)
    {
        var (measures, profiles) = (Measures(node.Find("measures"), reader), Profiles(node.Find("seasonalProfiles"), reader));
        var partPeriods = (PartPeriodTargets)(reader.Word(node.Find("partPeriodTargets"), PartPeriodWords) ?? 0);
        return Made(node.Find("seasonalProfiles") ?? node, reader, () => new TargetPolicy(measures, profiles, partPeriods)) ?? TargetPolicy.Default;
    }

    private static List<SeasonalProfile> Profiles(JsonNode? node, SettingReader reader)
    {
        var profiles = new List<SeasonalProfile>();
        if (node is null || !reader.IsArray(node)) return profiles;
        foreach (var item in node.Items)
        {
            if (Profile(item, reader) is { } profile) profiles.Add(profile);
        }

        return profiles;
    }

    private static SeasonalProfile? Profile(JsonNode node, SettingReader reader)
    {
        if (!reader.IsObject(node, "id", "months", "exceptions", "measures")) return null;
        reader.Require(node, "id");
        reader.Require(node, "months");
        var (id, months) = (reader.Text(node.Find("id")), node.Find("months"));
        if (id is null || months is null || !reader.IsArray(months)) return null;
        var weights = months.Items.Select(m => reader.Number(m) ?? 0m).ToArray();
        var exceptions = Exceptions(node.Find("exceptions"), reader);
        var measures = reader.Texts(node.Find("measures"));
        return Made(node, reader, () => new SeasonalProfile(id, weights, exceptions, measures));
    }

    private static List<KeyValuePair<TargetPeriod, decimal>> Exceptions(JsonNode? node, SettingReader reader)
    {
        var exceptions = new List<KeyValuePair<TargetPeriod, decimal>>();
        if (node is null) return exceptions;
        if (node.Kind != JsonValueKind.Object)
        {
            reader.Add(node, "an object is expected");
            return exceptions;
        }

        foreach (var member in node.Members)
        {
            var weight = reader.Number(member.Value) ?? 0m;
            if (TargetPeriod.TryParse(member.Key, FiscalCalendar.CalendarYear, out var month)) exceptions.Add(new(month, weight));
            else reader.Add(member.Value, $"\"{Excerpt.Of(member.Key)}\" is not a month written as yyyy-MM");
        }

        return exceptions;
    }

    private static List<TargetMeasure> Measures(JsonNode? node, SettingReader reader)
    {
        var measures = new List<TargetMeasure>();
        if (node is null || !reader.IsArray(node)) return measures;
        foreach (var item in node.Items)
        {
            if (Measure(item, reader) is not { } measure) continue;
            if (measures.Exists(m => m.Id == measure.Id)) reader.Add(item, $"the measure \"{Excerpt.Of(measure.Id)}\" is declared twice");
            else measures.Add(measure);
        }

        return measures;
    }

    private static TargetMeasure? Measure(JsonNode node, SettingReader reader)
    {
        if (!reader.IsObject(node, "id", "name", "source", "basis", "credit", "where")) return null;
        reader.Require(node, "id");
        reader.Require(node, "source");
        var (id, name) = (reader.Text(node.Find("id")), reader.Text(node.Find("name")));
        var source = reader.Word(node.Find("source"), MeasureWordTables.Sources);
        var basis = reader.Word(node.Find("basis"), MeasureWordTables.Bases);
        var credit = reader.Word(node.Find("credit"), MeasureWordTables.Credits);
        var where = Conditions(node.Find("where"), reader);
        if (id is null || source is null) return null;
        return Made(node, reader, () => TargetMeasure.Declared(
            id, (MeasureSource)source, (DateBasis?)basis, (CreditRole?)credit, where, name));
    }

    private static List<MeasureCondition> Conditions(JsonNode? node, SettingReader reader)
    {
        var conditions = new List<MeasureCondition>();
        if (node is null || !reader.IsObject(node, MeasureWordTables.Fields)) return conditions;
        foreach (var member in node.Members)
        {
            var field = Array.IndexOf(MeasureWordTables.Fields, member.Key);
            if (field < 0) continue;
            var values = reader.Texts(member.Value);
            if (Made(member.Value, reader, () => new MeasureCondition((MeasureField)field, values)) is { } condition) conditions.Add(condition);
        }

        return conditions;
    }

    /// <summary>What the domain refuses is a problem of the node, in the domain's words.</summary>
    private static T? Made<T>(JsonNode node, SettingReader reader, Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            reader.Add(node, WithoutParameter(refusal));
            return null;
        }
    }

    /// <summary>The framework adds the parameter's name to the message, on a line of its own or in brackets.</summary>
    private static string WithoutParameter(ArgumentException refusal)
    {
        var text = refusal.Message;
        foreach (var mark in new[] { "\r", "\n", " (Parameter" })
        {
            var end = text.IndexOf(mark, StringComparison.Ordinal);
            if (end >= 0) text = text.Substring(0, end);
        }

        return text.TrimEnd('.');
    }
}
