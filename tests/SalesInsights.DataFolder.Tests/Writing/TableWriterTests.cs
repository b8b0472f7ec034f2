using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesInsights.DataFolder.Tables;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.DataFolder.Writing;

namespace SalesInsights.DataFolder.Tests.Writing;

public class TableWriterTests
{
    private static readonly TableWriter<string[]> Writer = new("table", ("a", r => r[0]), ("b", r => r[1]));

    public static Arbitrary<string> Texts() => Gen.Elements("x", "张", "😀", ",", "\"", "\n", "\r", " ", "=1+1", "#", "\t", "\uFEFF", "é")
        .ListOf().Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 300, Arbitrary = [typeof(TableWriterTests)])]
    public void Write_AnyTexts_AreReadBackTheSame((string A, string B)[] rows)
    {
        using var folder = new TempFolder();
        Writer.Write(new CsvFolder(folder.Root), rows.Select(r => new[] { r.A, r.B }), always: true);
        using var table = TableReader.Open(folder.PathOf("table.csv"), "table.csv", (line, _, reason) => Assert.Fail($"{line}: {reason}"));
        foreach (var (a, b) in rows)
        {
            Assert.True(table.Read());
            Assert.Equal((a, b), (table.Text(0), table.Text(1)));
        }
        Assert.False(table.Read());
    }

    [Fact]
    public void Write_TextsThatNeedQuotes_AreQuoted()
    {
        using var folder = new TempFolder();
        Writer.Write(new CsvFolder(folder.Root), [["x,y", "say \"hi\""], ["", "two\nlines"]]);
        Assert.Equal("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n,\"two\nlines\"\n", File.ReadAllText(folder.PathOf("table.csv"), Encoding.UTF8));
    }

    [Fact]
    public void Write_ZeroCharacter_IsTheCallersMistake()
    {
        using var folder = new TempFolder();
        Assert.Throws<ArgumentException>(() => Writer.Write(new CsvFolder(folder.Root), [["a\0", ""]]));
    }

    [Fact]
    public void Write_NoRows_WritesNoFile()
    {
        using var folder = new TempFolder();
        Writer.Write(new CsvFolder(folder.Root), []);
        Assert.False(File.Exists(folder.PathOf("table.csv")));
    }
}
