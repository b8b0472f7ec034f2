using System.IO.Compression;
using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.DataFolder.Tests.Visibility;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.DataFolder.Tests;

/// <summary>The same facts as a workbook and as a folder of CSV files give the same ledger.</summary>
public class WorkbookWriterTests
{
    private static readonly LocalDate Day = new(2026, 7, 1);

    [Property(MaxTest = 25, Arbitrary = [typeof(SmallCompanies)])]
    public void Load_SmallCompany_TellsTheSameAsFromCsv(SmallCompany company)
    {
        using var folder = new TempFolder();
        var (csv, book) = LoadBoth(folder, Contents(company.Profile, company.Rows));

        Assert.Equal(csv.ToJson().Replace(".csv\"", "\"", StringComparison.Ordinal), book.ToJson());
        foreach (var day in new[] { SmallCompanies.FirstDay.PlusDays(60), SmallCompanies.FirstDay.PlusDays(CompanyRows.Days) })
        {
            var (left, right) = (csv.Ledger.AsOf(day), book.Ledger.AsOf(day));
            foreach (var name in new[] { "completion", "results", "funnels", "dwell", "journeys", "diagnosis", "diagnosis in Chinese", "timelines",
                "receivables" })
            {
                var entry = PublicReports.All.Single(e => e.Name == name);
                Assert.Equal(entry.Whole(left), entry.Whole(right));
            }
        }
    }

    [Fact]
    public void Write_EveryFact_ComesBack()
    {
        using var folder = new TempFolder();
        var (csv, book) = LoadBoth(folder, DataFolderWriterTests.Contents());

        Assert.Equal(csv.ToJson().Replace(".csv\"", "\"", StringComparison.Ordinal), book.ToJson());
        Assert.Empty(book.Unused);
        Assert.Empty(book.Ledger.Issues);
        Assert.Equal(csv.Ledger.Company.Pipelines.SelectMany(p => p.Stages), book.Ledger.Company.Pipelines.SelectMany(p => p.Stages));
        Assert.Equal("Müller, Söhne\n& Co", book.Names.Of(new Identifiers.Id<Customer>("c1")));
    }

    [Fact]
    public void Write_Company_ComesBack()
    {
        var hours = new WorkingHours(
            new WorkingCalendar([IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday], [new(2026, 10, 1), new(2026, 10, 2)], [new(2026, 10, 11)]),
            [new(new(9, 0), new(12, 0)), new(new(13, 30), LocalTime.Midnight)],
            dates: new Dictionary<LocalDate, IReadOnlyList<WorkingSpan>> { [new(2026, 12, 24)] = [new(new(9, 0), new(12, 0))], [new(2026, 12, 26)] = [] });
        var policy = new TargetPolicy(
            [TargetMeasure.Declared("export", MeasureSource.Orders, where: [new(MeasureField.Country, ["DE", ""])], name: "=Export, {x}")],
            [new SeasonalProfile("trade", [4, 1, 9, 12, 12, 8, 6, 6, 10, 14, 12, 6.5m], [new(TargetPeriod.Parse("2026-02"), 3)], ["orders"])],
            PartPeriodTargets.ByDaysThere);
        var company = new CompanyProfile(
            "[Acme], \"A\" & Co", Currency.EUR, DateTimeZoneProviders.Tzdb["Europe/Berlin"], null,
                new FiscalCalendar(new RetailCalendar(RetailWeeks.FourFiveFour, week53Period: 12)),
            null, "zh-CN", new RecordLinks(customer: "https://crm.example/c/{id}", order: "https://crm.example/o/{id}"), hours, policy, 30);

        using var folder = new TempFolder();
        var (csv, book) = LoadBoth(folder, new FolderContents(company));
        using var again = new TempFolder();
        DataFolderWriter.Write(folder.Root, new FolderContents(csv.Ledger.Company));
        DataFolderWriter.Write(again.Root, new FolderContents(book.Ledger.Company));
        Assert.Equal(File.ReadAllText(folder.PathOf("company.json")), File.ReadAllText(again.PathOf("company.json")));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 1234")]
    [InlineData("-x")]
    [InlineData("@cmd")]
    [InlineData("007")]
    [InlineData(" two\r\nlines\t_x000D_ ")]
    [InlineData("张伟 😀")]
    public void Write_AnyId_IsTextAndComesBack(string id)
    {
        var contents = new FolderContents(new CompanyProfile("A", Currency.EUR)) { Salespeople = [new Salesperson(id, id)] };
        using var folder = new TempFolder();
        var book = LoadBoth(folder, contents).Book;

        Assert.Equal(id, Assert.Single(book.Ledger.Organization.Salespeople).Id.Value);
        Assert.Equal(id, book.Ledger.Organization.Salespeople[0].Name);
        var sheet = Part(folder.PathOf("book.xlsx"), "xl/worksheets/sheet2.xml");
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Equal("=+-@".Contains(id[0], StringComparison.Ordinal) ? 2 : 0, sheet.Split("s=\"3\"").Length - 1);
    }

    [Fact]
    public void Write_NumbersAndDays_AreSuchWhereASheetHoldsThem()
    {
        var contents = new FolderContents(new CompanyProfile("A", Currency.EUR))
        {
            Orders =
            [
                new Order("r1", Day, 1234.50m), new Order("r2", Day.At(new LocalTime(10, 15, 30)), 123456789012.3456m),
                new Order("r3", Instant.FromUtc(2026, 7, 1, 8, 0), 1),
                new Order("r4", Day.At(LocalTime.Midnight), -1), new Order("r5", Day.At(new LocalTime(1, 2, 3).PlusNanoseconds(5)), 0),
                new Order("r6", new LocalDate(1900, 2, 28), 1),
            ],
        };
        using var folder = new TempFolder();
        var (csv, book) = LoadBoth(folder, contents);

        Assert.Equal(csv.ToJson().Replace(".csv\"", "\"", StringComparison.Ordinal), book.ToJson());
        var cells = Part(folder.PathOf("book.xlsx"), "xl/worksheets/sheet4.xml");
        foreach (var cell in new[] { "<c r=\"C2\" s=\"4\"><v>46204</v>", "<c r=\"D2\"><v>1234.50</v>", "<c r=\"C3\" s=\"5\"><v>46204.427",
            "<c r=\"D3\" s=\"2\" t=\"inlineStr\">", "<c r=\"C5\" s=\"5\"><v>46204</v>" })
            Assert.Contains(cell, cells, StringComparison.Ordinal);
        Assert.Equal(3, cells.Split("<is><t xml:space=\"preserve\">2026-07-01T").Length + cells.Split("<is><t xml:space=\"preserve\">1900-").Length - 1);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        using var folder = new TempFolder();
        DataFolderWriter.WriteWorkbook(folder.PathOf("a.xlsx"), DataFolderWriterTests.Contents());
        using var stream = new MemoryStream();
        DataFolderWriter.WriteWorkbook(stream, DataFolderWriterTests.Contents());
        Assert.Equal(File.ReadAllBytes(folder.PathOf("a.xlsx")), stream.ToArray());
    }

    [Fact]
    public void Write_TextLongerThanACell_IsTheCallersMistake()
    {
        var contents = new FolderContents(new CompanyProfile("A", Currency.EUR)) { Salespeople = [new Salesperson("u1", new string('x', 32768))] };
        Assert.Throws<ArgumentException>(() => DataFolderWriter.WriteWorkbook(new MemoryStream(), contents));
    }

    private static string Part(string path, string part)
    {
        using var zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static (LoadedCompany Csv, LoadedCompany Book) LoadBoth(TempFolder folder, FolderContents contents)
    {
        var csv = Directory.CreateDirectory(folder.PathOf("csv")).FullName;
        DataFolderWriter.Write(csv, contents);
        DataFolderWriter.WriteWorkbook(folder.PathOf("book.xlsx"), contents);
        return (DataFolderReader.Load(csv), DataFolderReader.Load(folder.PathOf("book.xlsx")));
    }

    private static FolderContents Contents(CompanyProfile company, IReadOnlyList<object> rows) => new(company)
    {
        Departments = rows.OfType<Department>(),
        Salespeople = rows.OfType<Salesperson>(),
        Memberships = rows.OfType<Membership>(),
        Absences = rows.OfType<Absence>(),
        Assists = rows.OfType<Assist>(),
        Rates = rows.OfType<ExchangeRate>(),
        Campaigns = rows.OfType<Campaign>(),
        Customers = rows.OfType<Customer>(),
        CustomerOwners = rows.OfType<CustomerOwnerChange>(),
        CustomerShares = rows.OfType<CustomerShare>(),
        Opportunities = rows.OfType<Opportunity>(),
        OpportunityOwners = rows.OfType<OpportunityOwnerChange>(),
        OpportunityChanges = rows.OfType<OpportunityChange>(),
        StageEntries = rows.OfType<StageEntry>(),
        Orders = rows.OfType<Order>(),
        OrderCredits = rows.OfType<OrderCredit>(),
        Payments = rows.OfType<Payment>(),
        PaymentsDue = rows.OfType<PaymentDue>(),
        Activities = rows.OfType<Activity>(),
        Targets = rows.OfType<Target>(),
    };
}
