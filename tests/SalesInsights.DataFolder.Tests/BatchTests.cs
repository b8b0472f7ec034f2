using System.Text;
using SalesInsights.DataFolder.Batches;
using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests;

/// <summary>Rows of the large kinds go to the ledger in batches of columns; nobody can tell.</summary>
public class BatchTests
{
    [Fact]
    public void Load_AwkwardIds_KeepTheirText()
    {
        string[] ids = ["c\"1", "a,b", "line\nbreak", "客户", "\ud83d\ude00x", " c ", new string('x', 4096)];
        var rows = ids.Select(id => $"\"{id.Replace("\"", "\"\"")}\",u9\n");
        using var folder = TempFolder.Valid().With("customers.csv", "id,owner_id\n" + string.Concat(rows));

        Assert.Equal(ids, folder.Load().Ledger.Issues.Select(i => i.RecordId));
    }

    [Fact]
    public void Load_MoreRowsThanABatch_ListsIssuesInTheirLines()
    {
        var (text, expected) = (new StringBuilder("id,owner_id,created_on\n"), new List<string>());
        for (var line = 2; line < (2 * RowBatch.Capacity) + 100; line++)
        {
            var (owner, day) = (line % 1000 == 0 ? "u9" : "u1", line % 1500 == 1 ? "someday" : "2026-01-05");
            text.Append($"c{line},{owner},{day}\n");
            if (day == "someday") expected.Add($"{line} InvalidValue");
            else if (owner == "u9") expected.Add($"{line} UnknownSalesperson");
        }

        using var folder = TempFolder.Valid().With("customers.csv", text.ToString());
        var loaded = folder.Load();

        Assert.Equal(expected, loaded.Ledger.Issues.Select(i => $"{i.Origin.Line} {i.Code}"));
        Assert.Equal((2 * RowBatch.Capacity) + 98 - expected.Count(e => e.EndsWith("InvalidValue", StringComparison.Ordinal)),
            loaded.Ledger.Counts.Single(c => c.Fact == Facts.FactKind.Customers).Accepted);
    }

    [Fact]
    public void Load_TextThatIsTooLong_IsRefused()
    {
        using var folder = TempFolder.Valid().With("customers.csv", $"id,owner_id\n{new string('é', 4096)},u1\n{new string('é', 4097)},u1\n");

        var issue = Assert.Single(folder.Load().Ledger.Issues);

        Assert.Equal((3, "id"), (issue.Origin.Line, issue.Field));
    }
}
