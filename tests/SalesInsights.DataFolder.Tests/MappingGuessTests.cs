using System.Text;
using SalesInsights.DataFolder.Tests.Support;
using static SalesInsights.DataFolder.Tests.Support.RawWorkbook;

namespace SalesInsights.DataFolder.Tests;

public class MappingGuessTests
{
    private static TempFolder Chinese() => new TempFolder()
        .With("业务员.csv", "工号,姓名,部门,入职日期\n1,张伟,华东,2024/3/1\n2,李静,华北,2023/11/15\n")
        .With("客户.csv", "客户编号,客户名称,业务员,创建时间,客户来源,国家\nK1,海川,张伟,2026/1/5 9:30,展会,德国\nK2,远洋,李静,2026/2/13 14:05,官网,法国\n")
        .With("商机.csv", "商机编号,客户名称,业务员,创建时间,阶段,金额,预计成交日期,输单原因\nS1,海川,张伟,2026/1/6 10:00,报价,\"12,500.50\",2026年3月1日,\n"
            + "S2,远洋,李静,2026/2/14 8:00,赢单,\"8,000.00\",2026年2月28日,\nS3,远洋,,2026/2/15 8:00,输单,900,2026年3月5日,价格\n")
        .With("订单.csv", "订单编号,客户名称,业务员,下单日期,订单金额,币种\nD1,海川,张伟,2026/3/2,12500.5,EUR\n")
        .With("订单明细.csv", "订单编号,产品,金额\nD1,泵,12500.5\n")
        .With("回款.csv", "回款编号,订单编号,回款日期,回款金额\nH1,D1,2026.4.1,5000\n")
        .With("跟进记录.csv", "编号,客户名称,业务员,跟进方式,跟进时间\nG1,海川,张伟,电话,2026-01-07 10:00\nG2,远洋,李静,微信,2026-02-15 09:00\n")
        .With("目标.csv", "业务员,月份,目标金额\n张伟,2026-03,20000\n");

    private static MappingGuess Of(TempFolder folder) => MappingGuess.Of(folder.Root);

    private static string ColumnOf(MappingGuess guess, string fact, string field) =>
        guess.Sections.Last(s => s.Fact == fact).Columns.Single(c => c.Key == field).Value;

    private static IEnumerable<string> Notes(MappingGuess guess, GuessDoubt doubt) =>
        guess.Notes.Where(n => n.Doubt == doubt).Select(n => $"{n.Table} {n.Field}: {string.Join(", ", n.Values)}");

    [Fact]
    public void Of_ChineseExport_LoadsAsItIsAndCountsEveryRow()
    {
        using var folder = Chinese();
        var guess = Of(folder);
        Assert.True(guess.IsComplete);
        Assert.Equal(
            ["stages", "departments", "salespeople", "salespeople", "customers", "opportunities", "orders", "payments", "activities", "targets"],
                guess.Sections.Select(s => s.Fact));

        var loaded = folder.LoadMapped(guess.Json);
        Assert.Empty(loaded.Ledger.Issues);
        Assert.All(loaded.Files, f => Assert.Equal(0, f.Refused));
        Assert.Equal(3, loaded.Files.Single(f => f.Fact == "opportunities").Accepted);
        Assert.Equal("EUR", loaded.Ledger.Company.Currency.Code);
        Assert.Equal("Asia/Shanghai", loaded.Ledger.Company.Zone.Id);
    }

    [Fact]
    public void Of_ChineseExport_FindsColumnsKeysAndFormats()
    {
        using var folder = Chinese();
        var guess = Of(folder);

        Assert.Equal("姓名", ColumnOf(guess, "salespeople", "id"));
        Assert.Equal("客户名称", ColumnOf(guess, "customers", "id"));
        Assert.Equal("下单日期", ColumnOf(guess, "orders", "ordered_on"));
        Assert.Contains("\"formats\": [\n            \"yyyy'年'M'月'd'日'\"\n", guess.Json, StringComparison.Ordinal);
        Assert.Contains("\"groupSeparator\": \",\"", guess.Json, StringComparison.Ordinal);
        Assert.Equal(["订单明细.csv : "], Notes(guess, GuessDoubt.TableNotRecognised));
        Assert.Equal(["商机.csv 阶段: 报价, open", "商机.csv 阶段: 赢单, won", "商机.csv 阶段: 输单, lost"], Notes(guess, GuessDoubt.StageOutcome).Order(StringComparer.Ordinal));
        Assert.Equal(["跟进记录.csv 跟进方式: 电话, call", "跟进记录.csv 跟进方式: 微信, message"], Notes(guess, GuessDoubt.ActivityKind));
        Assert.Equal(["商机.csv 业务员: 1"], Notes(guess, GuessDoubt.UnassignedOwner));
    }

    [Fact]
    public void Of_AWorkbook_NamesItsSheets()
    {
        using var folder = new TempFolder().With("crm.xlsx", new RawWorkbook()
            .Sheet("Accounts", Row(1, "Account ID", "Account Name", "Owner", "Created"), Cells(2, Number("1"), Text("Acme"), Text("Ann"), Number("39448", 1)))
            .Sheet("Notes", Row(1, "text"), Row(2, "remember")).ToBytes());
        var guess = MappingGuess.Of(folder.PathOf("crm.xlsx"));

        Assert.Equal(["Notes : "], Notes(guess, GuessDoubt.TableNotRecognised));
        folder.With("mapping.json", guess.Json);
        var loaded = DataFolderReader.Load(folder.PathOf("crm.xlsx"), new FolderOptions { Mapping = folder.PathOf("mapping.json"), IsStrict = true });
        Assert.Equal((new NodaTime.LocalDate(2008, 1, 1), "crm"), (loaded.Ledger.LastDay, loaded.Ledger.Company.Name));
    }

    [Theory]
    [InlineData("03/04/2026", "05/06/2026", "d/M/yyyy", true)]
    [InlineData("03/04/2026", "25/06/2026", "d/M/yyyy", false)]
    [InlineData("03/04/2026", "06/25/2026", "M/d/yyyy", false)]
    [InlineData("3-4-2026", "06-25-2026", "M-d-yyyy", false)]
    [InlineData("1.2.2026", "31.12.2025", "d.M.yyyy", false)]
    [InlineData("2026-01-05 10:00:00", "2026-02-05 1:00:00", "yyyy-MM-dd H:mm:ss", false)]
    [InlineData("2026-01-05 00:00:00", "2026-02-05 00:00:00", "yyyy-MM-dd' 00:00:00'", false)]
    public void Of_Dates_AreReadInTheFormatThatReadsThemAll(string first, string second, string format, bool isAmbiguous)
    {
        using var folder = new TempFolder().With("orders.csv", $"order id,order date,amount\n1,{first},5.5\n2,{second},6\n");
        var guess = Of(folder);

        Assert.Contains($"\"{format}\"", guess.Json, StringComparison.Ordinal);
        Assert.Equal(isAmbiguous ? [$"orders.csv order date: {format}"] : [], Notes(guess, GuessDoubt.DayOrMonthFirst));
        Assert.Empty(folder.LoadMapped(guess.Json).Ledger.Issues);
    }

    [Fact]
    public void Of_AmbiguousDates_FollowAnotherColumn()
    {
        using var folder = new TempFolder().With("orders.csv", "id,order date,cancelled on,amount\n1,03/04/2026,,5\n2,05/06/2026,12/31/2026,6\n");
        var guess = Of(folder);

        Assert.Equal(2, guess.Json.Split("\"M/d/yyyy\"").Length - 1);
        Assert.Empty(Notes(guess, GuessDoubt.DayOrMonthFirst));
    }

    [Fact]
    public void Of_SomeBadDates_AreSaid()
    {
        using var folder = new TempFolder().With("orders.csv", "id,order date,amount\n1,2026-01-05,5\n2,2026-01-06,6\n3,soon,6\n");

        Assert.Equal(["orders.csv order date: soon, 1"], Notes(Of(folder), GuessDoubt.DateNotUnderstood));
    }

    [Theory]
    [InlineData("1,234.50", "2,000.00", "\"groupSeparator\": \",\"", 3234.5)]
    [InlineData("1.234,50", "2.000,00", "\"decimalSeparator\": \",\"", 3234.5)]
    [InlineData("1234,5", "2000", "\"decimalSeparator\": \",\"", 3234.5)]
    [InlineData("1,234", "2,000", "\"groupSeparator\": \",\"", 3234)]
    public void Of_Amounts_AreReadWithTheirSeparators(string first, string second, string rule, double sum)
    {
        using var folder = new TempFolder().With("orders.csv", $"id,order date,amount\n1,2026-01-05,\"{first}\"\n2,2026-01-06,\"{second}\"\n");
        var guess = Of(folder);

        Assert.Contains(rule, guess.Json, StringComparison.Ordinal);
        var ledger = folder.LoadMapped(guess.Json).Ledger;
        Assert.Equal((decimal)sum, Metrics.Results.ResultsReport.Of(ledger.AsOf(ledger.LastDay!.Value), new()).Rows.Sum(r => r.Orders.Amount));
    }

    [Fact]
    public void Of_WholeAmounts_AsksForCents()
    {
        using var folder = new TempFolder().With("orders.csv", "id,order date,amount\n1,2026-01-05,500\n");
        Assert.Equal(["orders.csv amount: "], Notes(Of(folder), GuessDoubt.PerhapsCents));
    }

    [Fact]
    public void Of_TwoTablesWithCustomers_TakesOneAndSaysSo()
    {
        using var folder = new TempFolder().With("accounts.csv", "account id,name,owner,created at\n1,A,Ann,2026-01-01\n").With("customer_old.csv",
            "id,remark\n1,x\n");
        Assert.Equal(["customer_old.csv customers: accounts.csv"], Notes(Of(folder), GuessDoubt.SecondTableForFact));
    }

    [Theory]
    [InlineData("a.csv", "x,y\n1,2\n")]
    [InlineData("salespeople.csv", "id,name\n1,Ann\n")]
    public void Of_NothingToLoad_SaysWhatIsMissing(string file, string text)
    {
        using var folder = new TempFolder().With(file, text);
        var guess = Of(folder);

        Assert.False(guess.IsComplete);
        Assert.Equal("Missing  : customers, opportunities, orders", guess.Notes[0].ToString());
    }

    [Fact]
    public void Of_EmptyFolder_IsNoError()
    {
        using var folder = new TempFolder();
        Assert.False(Of(folder).IsComplete);
    }

    [Fact]
    public void Of_FolderThatSaysItsCompany_LeavesThatOut()
    {
        using var folder = new TempFolder().With("company.json", TempFolder.Company).With("orders.csv", "id,order date,amount\n1,2026-01-05,5.5\n");
        var guess = Of(folder);

        Assert.DoesNotContain("\"company\"", guess.Json, StringComparison.Ordinal);
        Assert.Empty(Notes(guess, GuessDoubt.Currency));
        Assert.Equal("Acme", folder.LoadMapped(guess.Json).Ledger.Company.Name);
    }

    [Fact]
    public void Of_NoSuchFolder_IsAnError() => Assert.Equal(ProblemCode.FolderNotFound,
        Assert.Throws<DataFolderException>(() => MappingGuess.Of("/no/such/folder")).Code);

    [Fact]
    public void Of_HeadersAndCellsThatHoldAnything_GivesAMappingThatParses()
    {
        var random = new Random(11);
        string[] pieces = ["id", "客户", "amount", "order date", "{", "}", "\"\"", "\n", " ", "stage", "owner", "2026-01-05", "3/4/2026", "won", "1,5", "\\",
            "é"];
        for (var i = 0; i < 60; i++)
        {
            string Piece() => string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => pieces[random.Next(pieces.Length)]));
            var header = string.Join(",", Enumerable.Range(0, 6).Select(c => $"\"{Piece()}{c}\""));
            var text = new StringBuilder(header + "\n");
            for (var row = 0; row < 5; row++) text.Append(string.Join(",", Enumerable.Range(0, 6).Select(_ => $"\"{Piece()}\"")) + "\n");
            using var folder = new TempFolder().With("orders.csv", text.ToString()).With("deals.csv", text.ToString());
            var guess = Of(folder);
            Assert.Equal(guess.Json, Of(folder).Json);
            try
            {
                folder.LoadMapped(guess.Json);
            }
            catch (DataFolderException e)
            {
                Assert.False(guess.IsComplete, e.Message);
            }
        }
    }

    private static string Text(string text) => $"""t="inlineStr"><is><t>{text}</t></is>""";
}
