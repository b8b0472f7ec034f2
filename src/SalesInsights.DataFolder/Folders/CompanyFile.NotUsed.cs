using System.Text.Json;
using SalesInsights.DataFolder.Json;

namespace SalesInsights.DataFolder.Folders;

/// <content>Keys that are checked now and computed with later.</content>
internal static partial class CompanyFile
{
    private static readonly string[] Weeks = ["4-4-5", "4-5-4", "5-4-4"];
    private static readonly string[] RetailKeys = ["weeks", "endsOn", "rule", "month", "week53", "namedBy"];
    private static readonly string[] Sources = ["orders", "payments", "won", "newCustomers", "opportunities", "activities"];

    private static void CheckNotUsed(JsonNode node, SettingReader reader)
    {
        if (node.Find("retailCalendar") is { } retail) CheckRetail(retail, reader);
        if (node.Find("measures") is { } measures && reader.IsArray(measures)) measures.Items.ForEach(m => CheckMeasure(m, reader));
        if (node.Find("seasonalProfiles") is { Kind: not (JsonValueKind.Object or JsonValueKind.Array) } profiles)
            reader.Add(profiles, "an object or a list is expected");
    }

    private static void CheckRetail(JsonNode node, SettingReader reader)
    {
        if (node.Kind == JsonValueKind.String)
        {
            reader.Word(node, Weeks);
            return;
        }
        if (!reader.IsObject(node, RetailKeys)) return;
        reader.Require(node, "weeks");
        reader.Word(node.Find("weeks"), Weeks);
        reader.Word(node.Find("endsOn"), Days);
        reader.Word(node.Find("rule"), "last", "nearest");
        reader.Whole(node.Find("month"), 1, 12);
        reader.Text(node.Find("week53"));
        reader.Word(node.Find("namedBy"), "start", "end");
    }

    private static void CheckMeasure(JsonNode node, SettingReader reader)
    {
        if (!reader.IsObject(node, "id", "source", "where")) return;
        reader.Require(node, "id");
        reader.Require(node, "source");
        reader.Text(node.Find("id"));
        reader.Word(node.Find("source"), Sources);
        if (node.Find("where") is not { } where || where.Kind != JsonValueKind.Object) return;
        foreach (var member in where.Members) reader.Texts(member.Value);
    }
}
