using System.Text.Json;
using SalesInsights.DataFolder.Json;

namespace SalesInsights.DataFolder.Folders;

/// <content>Keys that are checked now and computed with later.</content>
internal static partial class CompanyFile
{
    private static readonly string[] Sources = ["orders", "payments", "won", "newCustomers", "opportunities", "activities"];

    private static void CheckNotUsed(JsonNode node, SettingReader reader)
    {
        if (node.Find("measures") is { } measures && reader.IsArray(measures)) measures.Items.ForEach(m => CheckMeasure(m, reader));
        if (node.Find("seasonalProfiles") is { Kind: not (JsonValueKind.Object or JsonValueKind.Array) } profiles)
            reader.Add(profiles, "an object or a list is expected");
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
