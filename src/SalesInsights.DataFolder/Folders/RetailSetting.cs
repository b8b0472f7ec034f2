using System.Text.Json;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Json;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Folders;

/// <summary>The key <c>retailCalendar</c>: the weeks of a quarter as a text, or an object that says more.</summary>
internal static class RetailSetting
{
    /// <summary>By <see cref="RetailWeeks"/>.</summary>
    public static readonly string[] Weeks = ["4-4-5", "4-5-4", "5-4-4"];

    /// <summary>By the number of the period less one.</summary>
    public static readonly string[] Week53 = [.. Enumerable.Range(1, 11).Select(p => FormattableString.Invariant($"P{p:00}")), "last"];

    private static readonly string[] Keys = ["weeks", "endsOn", "rule", "month", "week53", "namedBy"];

    /// <summary>The calendar; null where there is none or where it is bad.</summary>
    public static RetailCalendar? Read(JsonNode? node, FiscalYearNaming namedBy, SettingReader reader)
    {
        if (node is null) return null;
        if (node.Kind == JsonValueKind.String) return reader.Word(node, Weeks) is { } only ? new((RetailWeeks)only, namedBy: namedBy) : null;
        if (!reader.IsObject(node, Keys)) return null;
        reader.Require(node, "weeks");
        var weeks = reader.Word(node.Find("weeks"), Weeks) ?? 0;
        var endsOn = reader.Word(node.Find("endsOn"), CompanyFile.Days) is { } day ? (IsoDayOfWeek)(day + 1) : IsoDayOfWeek.Saturday;
        var rule = reader.Word(node.Find("rule"), "last", "nearest") ?? 0;
        var month = reader.Whole(node.Find("month"), 1, 12) ?? 1;
        var week53 = node.Find("week53") is { Text: "P12" } ? 11 : reader.Word(node.Find("week53"), Week53) ?? 11;
        var named = reader.Word(node.Find("namedBy"), "start", "end") ?? (int)namedBy;
        return new((RetailWeeks)weeks, endsOn, (RetailYearEnd)rule, month, week53 + 1, (FiscalYearNaming)named);
    }
}
