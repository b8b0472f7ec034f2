using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>A small company, written twice: as requests to the host, and as facts of the library.</summary>
internal sealed class TradingCompany
{
    private const int AccountCount = 18;

    public List<object> Accounts { get; } = [];

    public List<object> Deals { get; } = [];

    public List<object> DealStages { get; } = [];

    public List<object> Orders { get; } = [];

    public List<object> Payments { get; } = [];

    public List<object> Activities { get; } = [];

    public static object[] Departments { get; } =
    [
        new { Id = "d1", Name = "Sales", ManagerId = "u1" }, new { Id = "d2", Name = "Europe", ParentId = "d1", ManagerId = "u2" },
    ];

    public static object[] Users { get; } =
    [
        new { Id = "u1", Name = "赵敏", DepartmentId = "d1", Role = "manager" },
        new { Id = "u2", Name = "Zoë Ångström", DepartmentId = "d2", Role = "mixed", ActiveFrom = "2024-01-15" },
        new { Id = "u3", Name = "Wang Lei", DepartmentId = "d2" },
    ];

    public static object[] Quotas { get; } =
    [
        new { Id = "q1", SubjectKind = "salesperson", SubjectId = "u2", Period = "2026-Q3", Measure = "orders", Amount = 30_000m },
        new { Id = "q2", SubjectKind = "salesperson", SubjectId = "u3", Period = "2026-Q3", Measure = "orders", Amount = 45_000.75m },
        new { Id = "q3", SubjectKind = "company", Period = "2026-Q3", Measure = "orders", Amount = 90_000m },
    ];

    /// <summary>All records in one request.</summary>
    public object Records =>
        new { Departments, Users, Accounts, Deals, DealStages, Orders, Payments, Activities, Quotas };

    public static object Settings(string id, string zone = "Asia/Shanghai", string name = "Acme") => new
    {
        Id = id,
        Name = name,
        Currency = "CNY",
        TimeZone = zone,
        Holidays = new[] { "2026-09-25" },
        Pipelines = new[]
        {
            new
            {
                Id = "p1",
                Stages = new object[]
                {
                    new { Id = "inquiry", Name = "Inquiry" },
                    new { Id = "quotation", Name = "Quotation", ExpectedDays = 20 },
                    new { Id = "won", Name = "Won", Outcome = "won" },
                    new { Id = "lost", Name = "Lost", Outcome = "lost" },
                },
            },
        },
    };

    /// <summary>Fills the requests, and builds the ledger that the library makes of the same facts.</summary>
    public SalesLedger Fill()
    {
        var builder = new LedgerBuilder(Profile())
            .Add(new Department("d1", "Sales", manager: "u1")).Add(new Department("d2", "Europe", "d1", "u2"))
            .Add(new Salesperson("u1", "赵敏", "d1", Role.Manager))
            .Add(new Salesperson("u2", "Zoë Ångström", "d2", Role.Mixed, new LocalDate(2024, 1, 15)))
            .Add(new Salesperson("u3", "Wang Lei", "d2"))
            .Add(Quota(Subject.Salesperson("u2"), 30_000m)).Add(Quota(Subject.Salesperson("u3"), 45_000.75m))
            .Add(Quota(Subject.Company, 90_000m));
        for (var i = 1; i <= AccountCount; i++) AddAccount(builder, i);
        return builder.Build();
    }

    private static CompanyProfile Profile() => new(
        "Acme", Currency.CNY, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], new WorkingCalendar(holidays: [new(2026, 9, 25)]), pipelines:
        [
            new PipelineDefinition("p1",
            [
                new Stage("inquiry", "Inquiry", 1), new Stage("quotation", "Quotation", 2, expectedDays: 20),
                new Stage("won", "Won", 3, StageOutcome.Won), new Stage("lost", "Lost", 4, StageOutcome.Lost),
            ]),
        ]);

    private static Target Quota(Subject subject, decimal amount) =>
        new(subject, TargetPeriod.Quarter(2026, 3), TargetMeasure.Orders, amount);

    /// <summary>Every third account is followed up and buys, every third gets a quotation and waits, every third waits.</summary>
    private void AddAccount(LedgerBuilder builder, int number)
    {
        var (account, owner) = ($"c{number}", number % 2 == 0 ? "u2" : "u3");
        var created = Instant.FromUtc(2026, 7, 1, 15, 59, 30).Plus(Duration.FromDays(3 * number)).Plus(Duration.FromMinutes(number % 3));
        Accounts.Add(new { Id = account, OwnerId = owner, CreatedAt = created.ToString() });
        builder.Add(new Customer(account, owner, created));
        if (number % 3 == 0) return;

        var (deal, amount) = ($"o{number}", 1_000.0006m * number);
        var opened = created.Plus(Duration.FromHours(30));
        Deals.Add(new { Id = deal, OwnerId = owner, AccountId = account, Amount = amount, CreatedAt = opened.ToString() });
        builder.Add(new Opportunity(deal, owner, account, opened, amount: amount));
        Enter(builder, deal, "inquiry", opened);
        Enter(builder, deal, "quotation", opened.Plus(Duration.FromDays(2)));
        var mailed = opened.Plus(Duration.FromDays(1));
        var mail = new { Id = $"a{number}", Kind = "mailOut", At = mailed.ToString(), UserId = owner, AccountId = account, DealId = deal };
        Activities.Add(mail);
        builder.Add(new Activity($"a{number}", ActivityKind.MailOut, mailed, owner, account, deal));
        if (number % 3 == 1) Buy(builder, number, deal, account, owner, amount, opened.Plus(Duration.FromDays(9)));
    }

    private void Buy(LedgerBuilder builder, int number, string deal, string account, string owner, decimal amount, Instant won)
    {
        Enter(builder, deal, "won", won);
        var day = won.InUtc().Date;
        var (ordered, received) = (LocalDateText(day), LocalDateText(day.PlusDays(12)));
        Orders.Add(new { Id = $"so{number}", OwnerId = owner, AccountId = account, DealId = deal, OrderedOn = ordered, Amount = amount });
        builder.Add(new Order($"so{number}", day, amount, owner, account, deal));
        Payments.Add(new { Id = $"pay{number}", OrderId = $"so{number}", ReceivedOn = received, Amount = amount / 2 });
        builder.Add(new Payment($"pay{number}", day.PlusDays(12), amount / 2, $"so{number}"));
    }

    private void Enter(LedgerBuilder builder, string deal, string stage, Instant at)
    {
        DealStages.Add(new { Id = $"{deal}-{stage}", DealId = deal, StageId = stage, EnteredAt = at.ToString() });
        builder.Add(new StageEntry(deal, stage, at));
    }

    private static string LocalDateText(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
