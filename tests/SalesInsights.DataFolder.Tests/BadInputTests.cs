using System.Text;
using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests;

/// <summary>Everything that ends a load: one clear message with file and line.</summary>
public class BadInputTests
{
    private const string Header = "id,owner_id,name\n";

    [Fact]
    public void Load_FolderIsAbsent_SaysSo()
    {
        var e = Assert.Throws<DataFolderException>(() => DataFolderReader.Load("/no/such/folder"));
        Assert.Equal((ProblemCode.FolderNotFound, "/no/such/folder: The folder does not exist."), (e.Code, e.Message));
    }

    [Fact]
    public void Load_FileInsteadOfFolder_SaysSo()
    {
        using var folder = TempFolder.Valid();
        var path = folder.PathOf("company.json");
        var e = Assert.Throws<DataFolderException>(() => DataFolderReader.Load(path));
        Assert.Equal((ProblemCode.FolderNotFound, $"{path}: This is a file, but a folder or a workbook (.xlsx) is expected."), (e.Code, e.Message));
    }

    [Fact]
    public void Load_EmptyFolder_NamesAllFilesThatMustExist()
    {
        using var folder = new TempFolder();
        Assert.Equal(
            "company.json: The file does not exist.\nsalespeople.csv: The file does not exist.\n" +
            "One of customers.csv, opportunities.csv and orders.csv must exist.",
            folder.Fails().Message);
    }

    [Fact]
    public void Load_NoCompanyFile_NamesIt()
    {
        using var folder = TempFolder.Valid().Without("company.json");
        Check(folder.Fails(), ProblemCode.FileNotFound, "company.json", null, "The file does not exist.");
    }

    [Theory]
    [InlineData("customers.csv")]
    [InlineData("company.json")]
    public void Load_FolderInsteadOfFile_NamesIt(string file)
    {
        using var folder = TempFolder.Valid().Without(file);
        Directory.CreateDirectory(folder.PathOf(file));
        Check(folder.Fails(), ProblemCode.FolderInsteadOfFile, file, null, "This is a folder, but a file is expected.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n")]
    [InlineData("\uFEFF")]
    public void Load_EmptyTable_NamesLineOne(string text)
    {
        using var folder = TempFolder.Valid().With("customers.csv", text);
        Check(folder.Fails(), ProblemCode.EmptyFile, "customers.csv", 1, "The file is empty: its first line must name the columns.");
    }

    [Fact]
    public void Load_ColumnMissing_NamesTheNearest()
    {
        using var folder = TempFolder.Valid().With("customers.csv", "id,ownerid,name\n");
        Check(
            folder.Fails(), ProblemCode.WrongHeader, "customers.csv", 1,
            "The column \"owner_id\" is missing; the nearest column is \"ownerid\".");
    }

    [Fact]
    public void Load_AllColumnsMissing_NamesEachOne()
    {
        using var folder = TempFolder.Valid().With("customers.csv", "1,2\n3,4\n");
        Assert.Equal(
            "customers.csv, line 1: The column \"id\" is missing.\ncustomers.csv, line 1: The column \"owner_id\" is missing.",
            folder.Fails().Message);
    }

    [Fact]
    public void Load_ColumnTwice_NamesIt()
    {
        using var folder = TempFolder.Valid().With("customers.csv", "id,owner_id,id\n");
        Check(folder.Fails(), ProblemCode.WrongHeader, "customers.csv", 1, "The header names the column \"id\" twice.");
    }

    [Fact]
    public void Load_ColumnWithoutName_CountsIt()
    {
        using var folder = TempFolder.Valid().With("customers.csv", "id,owner_id,\n");
        Check(folder.Fails(), ProblemCode.WrongHeader, "customers.csv", 1, "Column 3 of the header has no name.");
    }

    [Fact]
    public void Load_Gb18030_NamesTheLine()
    {
        byte[] zhang = [0xD5, 0xC5, 0xC8, 0xFD];
        using var folder = TempFolder.Valid().With("customers.csv", [.. Encoding.UTF8.GetBytes(Header + "c1,u1,Ann\nc2,u1,"), .. zhang, 10]);
        Check(
            folder.Fails(), ProblemCode.WrongEncoding, "customers.csv", 3, "The text is not UTF-8. Save the file as UTF-8 and load it again.");
    }

    [Fact]
    public void Load_Utf8CutOffAtTheEnd_NamesTheLine()
    {
        using var folder = TempFolder.Valid().With("customers.csv", [.. Encoding.UTF8.GetBytes(Header + "c1,u1,"), 0xE5, 0xBC]);
        Check(
            folder.Fails(), ProblemCode.WrongEncoding, "customers.csv", 2, "The text is not UTF-8. Save the file as UTF-8 and load it again.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_Utf16_SaysSo(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, true);
        using var folder = TempFolder.Valid().With("customers.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(Header)]);
        Check(
            folder.Fails(), ProblemCode.WrongEncoding, "customers.csv", 1,
            "The text is UTF-16, not UTF-8. Save the file as UTF-8 and load it again.");
    }

    [Fact]
    public void Load_ZeroByte_NamesTheLine()
    {
        using var folder = TempFolder.Valid().With("customers.csv", Header + "c1,u1,Ann\nc2,u1,B\0b\n");
        Check(folder.Fails(), ProblemCode.BinaryFile, "customers.csv", 3, "The file holds a zero byte, so it is not a text file.");
    }

    [Fact]
    public void Load_QuoteNeverClosed_NamesTheLineWhereItOpens()
    {
        using var folder = TempFolder.Valid().With("customers.csv", Header + "c1,u1,Ann\nc2,u1,\"Bob\nc3,u1,Cid\n");
        Check(folder.Fails(), ProblemCode.UnclosedQuote, "customers.csv", 3, "A quote opens in this record and is never closed.");
    }

    [Theory]
    [InlineData("c2,u1,")]
    [InlineData("c2,u1,\"")]
    public void Load_LineOf200Megabytes_IsRefusedWithoutReadingIt(string start)
    {
        using var folder = TempFolder.Valid();
        using (var stream = File.Create(folder.PathOf("customers.csv")))
        {
            stream.Write(Encoding.UTF8.GetBytes(Header + "c1,u1,Ann\n" + start));
            var block = new byte[1 << 20];
            block.AsSpan().Fill((byte)'x');
            for (var i = 0; i < 200; i++) stream.Write(block);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(
            folder.Fails(), ProblemCode.TooLong, "customers.csv", 3,
            "A record is longer than 1024 KiB. Is a quote left open, or are line breaks missing?");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void Load_StageBad_EndsWithAllOfThem()
    {
        using var folder = TempFolder.Valid().With(
            "stages.csv", "id,name,order,outcome\ns1,Inquiry,1,open\ns2,Quote,x,open\ns3,Won,3,wonn\ns1,Other,1,open\ns4,Lost\n");
        Assert.Equal(
            """
            stages.csv, line 3: "x" cannot be the value of "order".
            stages.csv, line 4: "wonn" cannot be the value of "outcome".
            stages.csv, line 5: The stage "s1" stands here a second time and says something else.
            stages.csv, line 6: 2 cells, the header has 4.
            """,
            folder.Fails().Message);
    }

    [Fact]
    public void Load_NoOpenStage_SaysSo()
    {
        using var folder = TempFolder.Valid().With("stages.csv", "id,name,order,outcome\ns1,Won,1,won\n");
        Check(folder.Fails(), ProblemCode.InvalidStage, "stages.csv", 1, "No stage has the outcome open.");
    }

    private static void Check(DataFolderException e, ProblemCode code, string file, long? line, string message)
    {
        Assert.Equal((code, file, line), (e.Code, e.File, e.Line));
        Assert.Equal(message, Assert.Single(e.Problems).Message);
    }
}
