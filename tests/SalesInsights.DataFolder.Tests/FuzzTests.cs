using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Tests;

/// <summary>Whatever bytes a file holds: rows and issues, or a <see cref="DataFolderException"/>; never another exception.</summary>
public class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "id", ",", ",", ",", "\n", "\n", "\r\n", "\"", "\"\"", "owner_id", "u1", "c1", "2026-02-30", "2026-01-05", "-1.5", "{", "}", "[", "]", ":",
        "\"name\"", "\"facts\"", "\"fact\"", "\"orders\"", "\"rows\"", "张三", "\0", "\uFEFF", " ", "#", "=", ";", "null", "true", "1e9", "\\ud800",
    ];

    public static Arbitrary<byte[]> Bytes() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<byte[]>(),
        Gen.Elements(Pieces).ListOf().Select(p => Encoding.UTF8.GetBytes(string.Concat(p)))).ToArbitrary();

    [Property(MaxTest = 300, Arbitrary = [typeof(FuzzTests)])]
    public void Load_AnyBytesAsATable_NeverAnotherException(byte[] bytes)
    {
        byte[] header = Encoding.UTF8.GetBytes("id,owner_id,created_on\nc0,u1,\n");
        foreach (var content in new[] { bytes, [.. header, .. bytes] })
        {
            using var folder = TempFolder.Valid().With("customers.csv", content);
            AssertTame(() => folder.Load());
        }
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(FuzzTests)])]
    public void Load_AnyBytesAsJson_NeverAnotherException(byte[] bytes)
    {
        using var folder = TempFolder.Valid().With("company.json", bytes);
        AssertTame(() => folder.Load());
        AssertTame(() => DataFolderReader.Load(folder.Root, new FolderOptions { Mapping = folder.PathOf("company.json") }));
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(FuzzTests)])]
    public void Load_AnyTableWithAnyCells_IsReconciled(byte[] bytes)
    {
        using var folder = TempFolder.Valid().With("orders.csv", [.. Encoding.UTF8.GetBytes("id,owner_id,ordered_on,amount\n"), .. bytes]);
        AssertTame(() =>
        {
            var loaded = folder.Load();
            var file = loaded.Files.Single(f => f.Fact == "orders");
            var count = loaded.Ledger.Counts.Single(c => c.Fact == Facts.FactKind.Orders);
            Assert.Equal((count.Read, count.Accepted, count.Refused, count.Collapsed), (file.Rows, file.Accepted, file.Refused, file.Collapsed));
            return loaded;
        });
    }

    private static void AssertTame(Func<LoadedCompany> load)
    {
        try
        {
            Assert.All(load().Ledger.Issues, i => Assert.True(i.Action != DataIssueAction.Refused || i.Origin.Line > 0));
        }
        catch (DataFolderException e)
        {
            Assert.All(e.Problems, p => Assert.False(p.Message.Contains('\n')));
        }
    }
}
