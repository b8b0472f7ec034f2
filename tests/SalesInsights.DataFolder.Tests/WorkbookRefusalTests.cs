using System.IO.Compression;
using System.Text;
using SalesInsights.DataFolder.Tests.Support;
using static SalesInsights.DataFolder.Tests.Support.RawWorkbook;

namespace SalesInsights.DataFolder.Tests;

/// <summary>Files that are no workbook, or one made to do harm: one clear message, at once and with little memory.</summary>
public class WorkbookRefusalTests
{
    private const string Damaged = "The workbook is damaged: it is no complete zip of well-formed XML. Open it in Excel and save it again.";

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static string Refused(byte[] bytes, string name = "book.xlsx")
    {
        using var folder = new TempFolder().With(name, bytes);
        var e = Assert.Throws<DataFolderException>(() => DataFolderReader.Load(folder.PathOf(name)));
        Assert.Equal((ProblemCode.InvalidWorkbook, name), (e.Code, e.File));
        return e.Message.Substring(name.Length + 2);
    }

    private static RawWorkbook Customers(string rows) => Valid().Sheet("customers", Row(1, "id", "owner_id"), rows);

    [Fact]
    public void Load_EmptyFile_SaysSo() => Assert.Equal("The file is empty.", Refused([]));

    [Fact]
    public void Load_AnotherKindOfFile_SaysWhatIsExpected() =>
        Assert.Equal("This is not an Excel workbook. A folder or a workbook saved as .xlsx is expected.", Refused(Encoding.UTF8.GetBytes("id,owner_id\n")));

    [Theory]
    [InlineData("book.xls")]
    [InlineData("book.xlsx")]
    [InlineData("book.dat")]
    public void Load_OldForm_SaysWhatToDo(string name) =>
        Assert.Equal("The workbook is in the old form .xls. Save it in Excel as .xlsx and load that.", Refused([.. Compound, .. new byte[2000]], name));

    [Theory]
    [InlineData(0)]
    [InlineData(65_520)]
    public void Load_Password_SaysWhatToDo(int before) => Assert.Equal(
        "The workbook is protected with a password. Save it in Excel without one and load it again.",
        Refused([.. Compound, .. new byte[before], .. Encoding.Unicode.GetBytes("EncryptedPackage"), 0, 0]));

    [Fact]
    public void Load_BinaryForm_SaysWhatToDo() => Assert.Equal(
        "The workbook is in the binary form .xlsb. Save it in Excel as .xlsx and load that.",
        Refused(Zip(("xl/workbook.bin", "x"), ("_rels/.rels", "<Relationships/>"))));

    [Fact]
    public void Load_AnotherZip_SaysWhatIsExpected() =>
        Assert.Equal("This is not an Excel workbook. A folder or a workbook saved as .xlsx is expected.", Refused(Zip(("word/document.xml", "<w/>"))));

    [Fact]
    public void Load_CutOrChangedAnywhere_NeverAnotherException()
    {
        var whole = Customers(Row(2, "c1", "u1")).ToBytes();
        var random = new Random(7);
        using var folder = new TempFolder();
        for (var i = 0; i < 400; i++)
        {
            var bytes = i % 2 == 0 ? whole.AsSpan(0, random.Next(2, whole.Length)).ToArray() : (byte[])whole.Clone();
            for (var n = i % 2 * 3; n > 0; n--) bytes[random.Next(2, bytes.Length)] = (byte)random.Next(256);
            folder.With("book.xlsx", bytes);
            try
            {
                DataFolderReader.Load(folder.PathOf("book.xlsx"));
            }
            catch (DataFolderException e)
            {
                Assert.All(e.Problems, p => Assert.False(p.Message.Contains('\n')));
            }
        }
    }

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1</c></row>")]
    [InlineData("<row r=\"2\"><c t=\"inlineStr\"><is><t>\u0001</t></is></c></row>")]
    [InlineData("&undeclared;")]
    public void Load_BrokenXml_SaysDamaged(string rows) => Assert.Equal(Damaged, Refused(Customers(rows).ToBytes()));

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"2147483647\"/>")]
    [InlineData("<row r=\"1048577\"/>")]
    [InlineData("<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>")]
    [InlineData("<row r=\"2\"><c r=\"ZZZZZZ2\"/></row>")]
    public void Load_RowsAndCellsOutOfOrder_SaysWhere(string rows) =>
        Assert.StartsWith("The workbook is damaged: after row ", Refused(Customers(rows).ToBytes()), StringComparison.Ordinal);

    [Fact]
    public void Load_TextThatIsNotThere_SaysSo() =>
        Assert.Equal("The workbook is damaged: a cell names a text that is not there.", Refused(Customers(Cells(2, "t=\"s\"><v>5</v>")).ToBytes()));

    [Fact]
    public void Load_Entities_AreNotRead()
    {
        var lol = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        Assert.Equal("The part xl/sharedStrings.xml holds a document type definition.", Refused(Customers("").With("xl/sharedStrings.xml", lol).ToBytes()));
    }

    [Fact]
    public void Load_NestedTooDeeply_SaysSo() => Assert.Equal(
        "The part xl/worksheets/sheet2.xml is nested too deeply.", Refused(Customers(string.Concat(Enumerable.Repeat("<a>", 100_000))).ToBytes()));

    [Fact]
    public void Load_TextWithoutEnd_SaysSo() => Assert.Equal(
        "The part xl/worksheets/sheet2.xml holds a text that is far too long.", Refused(Customers(Row(2, new string('x', 2_000_000))).ToBytes()));

    [Fact]
    public void Load_SectionThatHidesTags_SaysSo() => Assert.Equal(
        "The part xl/worksheets/sheet2.xml holds a CDATA section.", Refused(Customers(Row(2, "<![CDATA[" + new string('<', 100) + "]]>")).ToBytes()));

    [Theory]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    public void Load_ZipBomb_EndsAtTheLimit(string part)
    {
        using var stream = new MemoryStream();
        stream.Write(Customers("").ToBytes());
        Inflate(stream, part, 40);
        Assert.InRange(stream.Length, 0, 1 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal($"The part {part} unpacks to more than 16 MiB.", Refused(stream.ToArray()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32L << 20);
    }

    private static void Inflate(MemoryStream stream, string part, int megabytes)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true);
        zip.GetEntry(part)?.Delete();
        using var entry = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
        entry.Write("<x>"u8);
        var blanks = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a/>" + new string(' ', 1020), 1024)));
        for (var i = 0; i < megabytes; i++) entry.Write(blanks);
        entry.Write("</x>"u8);
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
