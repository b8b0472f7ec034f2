using System.Text.Json;
using SalesInsights.DataFolder.Json;

namespace SalesInsights.DataFolder.Folders;

/// <content>Keys that are checked now and computed with later.</content>
internal static partial class CompanyFile
{
    private static void CheckNotUsed(JsonNode node, SettingReader reader)
    {
        if (node.Find("seasonalProfiles") is { Kind: not (JsonValueKind.Object or JsonValueKind.Array) } profiles)
            reader.Add(profiles, "an object or a list is expected");
    }
}
