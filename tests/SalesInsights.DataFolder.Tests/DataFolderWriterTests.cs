using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Tests;

public class DataFolderWriterTests
{
    private static readonly LocalDate Day = new(2026, 7, 1);
    private static readonly LocalDateTime Time = new(2026, 7, 1, 10, 15, 30);

    internal static FolderContents Contents() => new(new CompanyProfile(
        "示例, \"公司\"",
        Currency.CNY,
        DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        new WorkingCalendar([IsoDayOfWeek.Saturday, IsoDayOfWeek.Monday], [new LocalDate(2026, 10, 5)], [new LocalDate(2026, 10, 11)]),
        new FiscalCalendar(4, FiscalYearNaming.Start),
        [new PipelineDefinition("p1", [new Stage("s1", "询盘", 1, StageOutcome.Open, 14, 0.25, false), new Stage("s2", "Won", 2, StageOutcome.Won)])],
        "zh-CN",
        new RecordLinks(customer: "https://crm.example/c/{id}?a=1&b=2")))
    {
        Names = new RecordNames([new(new Id<Customer>("c1"), "Müller, Söhne\n& Co")], [new(new Id<Opportunity>("q1"), "大单")]),
        Departments = [new Department("d1", "North"), new Department("d2", "East", "d1", "u1", Day)],
        Salespeople = [new Salesperson("u1", "Ann", "d1", Role.Manager), new Salesperson("u2", "李四", "d2", Role.Maintain, Day, Day)],
        Memberships = [new Membership("u1", "d2", Day, Role.Develop), new Membership("u2", "d1", Day)],
        Absences = [new Absence("u1", Day, Day)],
        Assists = [new Assist("u2", "u1", "c1", Day, Day.PlusDays(9))],
        Rates = [new ExchangeRate(Currency.USD, new LocalDate(2026, 1, 1), 7.1234m)],
        Campaigns = [new Campaign("f1", "秋交会", Day, Day)],
        Customers = [new Customer("c1", "u1", Time, CustomerOrigin.Claimed, "f1", "large", "web", "DE", "A", Day.PlusDays(1)), new Customer("c2", "")],
        CustomerOwners = [new CustomerOwnerChange("c1", "u1", Time, CustomerOrigin.Claimed)],
        CustomerShares = [new CustomerShare("c1", "u1", 0.5m), new CustomerShare("c1", "u2", 0.5m)],
        Opportunities = [new Opportunity("q1", "u1", "c1", Day, "p1", 12.50m, Currency.USD, "pumps", default, default, Day, Time, "price, \"too high\"")],
        OpportunityOwners = [new OpportunityOwnerChange("q1", "u1", Day)],
        OpportunityChanges = [new OpportunityChange("q1", Day, 12.50m, Currency.USD, Day.PlusDays(30))],
        StageEntries = [new StageEntry("q1", "s1", Day), new StageEntry("q1", "s2", Time, 1)],
        Orders = [new Order("r1", Day, -5.25m, "u1", "c1", "q1", Currency.USD, Day, Time)],
        OrderCredits = [new OrderCredit("r1", "u1", 0.4m), new OrderCredit("r1", "u2", 0.6m)],
        Payments = [new Payment("m1", Instant.FromUtc(2026, 7, 1, 20, 0), 100, "r1", "u1", "c1", Currency.CNY)],
        PaymentsDue = [new PaymentDue("r1", Day.PlusDays(20), -5.25m)],
        Activities = [new Activity("a1", ActivityKind.MailOut, Time, "u1", "c1", "q1", true, "t,1")],
        Targets = [new Target(Subject.Department("d1"), TargetPeriod.Parse("2026-Q3"), TargetMeasure.Won, 1000, Currency.CNY, Day, Day.PlusDays(2))],
    };

    [Fact]
    public void Write_EveryFact_LoadsStrictWithoutAnIssue()
    {
        using var folder = new TempFolder();
        DataFolderWriter.Write(folder.Root, Contents());
        var loaded = folder.Load(isStrict: true);
        Assert.All(loaded.Ledger.Counts, c => Assert.True(c.Accepted > 0, $"{c.Fact} has no row"));
        Assert.Empty(loaded.Unused);
        Assert.Equal(("Müller, Söhne\n& Co", "大单"), (loaded.Names.Of(new Id<Customer>("c1")), loaded.Names.Of(new Id<Opportunity>("q1"))));
        Assert.Equal(new LocalDate(2026, 7, 2), loaded.Ledger.LastDay);
    }

    [Fact]
    public void Write_Company_ComesBack()
    {
        using var folder = new TempFolder();
        var written = Contents().Company;
        DataFolderWriter.Write(folder.Root, Contents());
        var read = folder.Load().Ledger.Company;
        Assert.Equal((written.Name, written.Currency, written.Zone, written.Language), (read.Name, read.Currency, read.Zone, read.Language));
        Assert.Equal(written.RecordLinks, read.RecordLinks);
        Assert.Equal(written.WorkingCalendar.WorkingDays, read.WorkingCalendar.WorkingDays);
        Assert.Equal(written.WorkingCalendar.Holidays, read.WorkingCalendar.Holidays);
        Assert.Equal(written.WorkingCalendar.ExtraWorkingDays, read.WorkingCalendar.ExtraWorkingDays);
        Assert.Equal((4, FiscalYearNaming.Start), (read.FiscalCalendar.StartMonth, read.FiscalCalendar.NamedBy));
        Assert.Equal(written.Pipelines.SelectMany(p => p.Stages), read.Pipelines.SelectMany(p => p.Stages));
    }

    [Fact]
    public void Write_Cells_AreThoseOfTheInterface()
    {
        using var folder = new TempFolder();
        DataFolderWriter.Write(folder.Root, Contents());
        Assert.Equal(
            "id,owner_id,name,created_on,origin,source,campaign_id,segment,grade,country,recorded_at\n" +
            "c1,u1,\"Müller, Söhne\n& Co\",2026-07-01T10:15:30,claimed,web,f1,large,A,DE,2026-07-02\nc2,,c2,,created,,,,,,\n",
            File.ReadAllText(folder.PathOf("customers.csv")));
        Assert.Equal(
            "id,owner_id,ordered_on,amount,customer_id,opportunity_id,currency,cancelled_on,recorded_at\nr1,u1,2026-07-01,-5.25,c1,q1,USD,2026-07-01,2026-07-01T10:15:30\n",
            File.ReadAllText(folder.PathOf("orders.csv")));
        Assert.Equal(
            "id,customer_id,owner_id,created_at,pipeline_id,name,segment,amount,currency,expected_close,next_action_on,lost_reason,stage_id,closed_at,recorded_at\n" +
            "q1,c1,u1,2026-07-01,p1,大单,pumps,12.50,USD,2026-07-01,2026-07-01T10:15:30,\"price, \"\"too high\"\"\",,,\n",
            File.ReadAllText(folder.PathOf("opportunities.csv")));
        Assert.Equal(
            "id,received_on,amount,currency,order_id,customer_id,owner_id,recorded_at\nm1,2026-07-01T20:00:00Z,100,CNY,r1,c1,u1,\n",
            File.ReadAllText(folder.PathOf("payments.csv")));
        Assert.Equal(
            "subject_kind,subject_id,period,measure,amount,currency,set_on,recorded_at\ndepartment,d1,2026-Q3,won,1000,CNY,2026-07-01,2026-07-03\n",
            File.ReadAllText(folder.PathOf("targets.csv")));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        DataFolderWriter.Write(first.Root, Contents());
        DataFolderWriter.Write(second.Root, Contents());
        Assert.All(Directory.GetFiles(first.Root), f => Assert.Equal(File.ReadAllBytes(f), File.ReadAllBytes(second.PathOf(Path.GetFileName(f)))));
    }

    [Fact]
    public void Write_WordsOfEveryEnum_AreKnown()
    {
        Assert.All(Enum.GetValues<Role>(), r => Assert.NotEmpty(Readers.FactWords.Roles.WordOf(r)));
        Assert.All(Enum.GetValues<ActivityKind>(), k => Assert.NotEmpty(Readers.FactWords.Activities.WordOf(k)));
        Assert.All(Enum.GetValues<CustomerOrigin>(), o => Assert.NotEmpty(Readers.FactWords.Origins.WordOf(o)));
        Assert.All(Enum.GetValues<StageOutcome>(), o => Assert.NotEmpty(Readers.FactWords.Outcomes.WordOf(o)));
        Assert.All(Enum.GetValues<SubjectKind>(), s => Assert.NotEmpty(Readers.FactWords.Subjects.WordOf(s)));
    }

    [Fact]
    public void Load_Cancelled_EndsAtOnce()
    {
        using var folder = TempFolder.Valid();
        Assert.Throws<OperationCanceledException>(() => DataFolderReader.Load(folder.Root, null, new CancellationToken(true)));
    }

    [Fact]
    public void Load_Progress_NamesEveryFile()
    {
        using var folder = TempFolder.Valid();
        var seen = new List<string>();
        DataFolderReader.Load(folder.Root, new FolderOptions { Progress = new Collector(p => seen.Add($"{p.File} {p.Rows}")) });
        Assert.Equal(["salespeople.csv 1", "customers.csv 1"], seen);
    }

    [Fact]
    public void Load_Progress_BytesRiseToTheSizeOfTheFiles()
    {
        using var folder = TempFolder.Valid().With("customers.csv", "id,owner_id,created_on\n" + string.Concat(Enumerable.Range(0, 20_000).Select(n => $"c{n},u1,2026-01-05\n")));
        var seen = new List<LoadProgress>();
        DataFolderReader.Load(folder.Root, new FolderOptions { Progress = new Collector(seen.Add) });

        var (salespeople, customers) = (new FileInfo(folder.PathOf("salespeople.csv")).Length, new FileInfo(folder.PathOf("customers.csv")).Length);
        Assert.All(seen, p => Assert.Equal(salespeople + customers, p.TotalBytes));
        Assert.Equal(["salespeople.csv 1", "customers.csv 8192", "customers.csv 16384", "customers.csv 20000"], seen.Select(p => $"{p.File} {p.Rows}"));
        Assert.Equal((salespeople, salespeople + customers), (seen[0].BytesRead, seen[^1].BytesRead));
        Assert.InRange(seen[1].BytesRead, salespeople + 1, seen[2].BytesRead - 1);
        Assert.InRange(seen[2].BytesRead, seen[1].BytesRead + 1, seen[3].BytesRead - 1);
    }

    [Fact]
    public void Load_ProgressOfAMapping_CountsAFileOnceForEachSectionThatReadsIt()
    {
        using var folder = new TempFolder().With("people.csv", "id,name\nu1,Ann\n").With("mapping.json", """
            { "company": { "name": "Acme", "currency": "CNY" }, "facts": [
              { "fact": "salespeople", "source": "people.csv", "columns": { "id": "id", "name": "name" } },
              { "fact": "customers", "source": "people.csv", "columns": { "id": "id", "owner_id": "id" } } ] }
            """);
        var seen = new List<LoadProgress>();
        DataFolderReader.Load(folder.Root, new FolderOptions { Mapping = folder.PathOf("mapping.json"), Progress = new Collector(seen.Add) });
        Assert.Equal([(15L, 30L), (30L, 30L)], seen.Select(p => (p.BytesRead, p.TotalBytes)));
    }

    private sealed class Collector(Action<LoadProgress> report) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => report(value);
    }
}
