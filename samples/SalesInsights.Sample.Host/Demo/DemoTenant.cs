using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Records;

namespace SalesInsights.Sample.Host.Demo;

/// <summary>An invented exporter in which each of the three usual reasons can be seen; always the same records.</summary>
internal static class DemoTenant
{
    public const string Id = "demo";
    public const string Period = "2026-Q3";
    public const string AsOf = "2026-09-30";

    private const string Europe = "d2";
    private const string Asia = "d3";

    public static NewTenant Settings { get; } = new()
    {
        Id = Id,
        Name = "Haichuan Trading",
        Currency = "CNY",
        TimeZone = "Asia/Shanghai",
        Holidays = [new(2026, 4, 6), new(2026, 5, 1), new(2026, 5, 4), new(2026, 5, 5), new(2026, 6, 19), new(2026, 9, 25)],
        ExtraWorkingDays = [new(2026, 5, 9), new(2026, 9, 20)],
        Pipelines =
        [
            new()
            {
                Id = "export",
                Stages =
                [
                    new() { Id = "inquiry", Name = "Inquiry", ExpectedDays = 7 },
                    new() { Id = "quotation", Name = "Quotation", ExpectedDays = 21 },
                    new() { Id = "sample", Name = "Sample", ExpectedDays = 30 },
                    new() { Id = "won", Name = "Won", Outcome = StageOutcome.Won },
                    new() { Id = "lost", Name = "Lost", Outcome = StageOutcome.Lost },
                ],
            },
        ],
    };

    public static RecordBatch Records()
    {
        var story = new DemoStory();
        WriteEurope(story);
        WriteAsia(story);
        return new()
        {
            Departments =
            [
                new() { Id = "d1", Name = "Export", ManagerId = "u1" },
                new() { Id = Europe, Name = "Europe", ParentId = "d1", ManagerId = "u2" },
                new() { Id = Asia, Name = "Asia", ParentId = "d1", ManagerId = "u5" },
            ],
            Users =
            [
                new() { Id = "u1", Name = "Zhao Min", DepartmentId = "d1", Role = Role.Manager },
                new() { Id = "u2", Name = "Li Jing", DepartmentId = Europe },
                new() { Id = "u3", Name = "Wang Lei", DepartmentId = Europe },
                new() { Id = "u4", Name = "Chen Chen", DepartmentId = Europe },
                new() { Id = "u5", Name = "Liu Yang", DepartmentId = Asia },
                new() { Id = "u6", Name = "Zhou Ting", DepartmentId = Asia },
            ],
            Quotas =
            [
                Quota("u2", 300_000m), Quota("u3", 200_000m), Quota("u4", 150_000m), Quota("u5", 180_000m), Quota("u6", 200_000m),
            ],
            Accounts = story.Accounts,
            Deals = story.Deals,
            DealStages = story.DealStages,
            Orders = story.Orders,
            Payments = story.Payments,
            Activities = story.Activities,
        };
    }

    private static void WriteEurope(DemoStory story)
    {
        // Li Jing is on target.
        foreach (var account in story.NewAccounts("u2", 14, new(2026, 7, 1), everyDays: 6))
            story.Sell(account, 26_000m, ("inquiry", 1), ("quotation", 5), ("sample", 12), ("won", 20));

        // Wang Lei sells to those there are, and has found nobody new since 10 July.
        foreach (var account in story.NewAccounts("u3", 6, new(2026, 5, 1), everyDays: 14))
            story.Sell(account, 18_400m, ("inquiry", 1), ("quotation", 6), ("sample", 20), ("won", 50));

        // Chen Chen came back from a fair with 33 customers and has not got round to them.
        foreach (var account in story.NewAccounts("u4", 3, new(2026, 6, 1), everyDays: 9))
            story.Sell(account, 17_600m, ("inquiry", 1), ("quotation", 5), ("sample", 15), ("won", 40));
        story.NewAccounts("u4", 33, new(2026, 8, 3), everyDays: 1);
    }

    private static void WriteAsia(DemoStory story)
    {
        // Liu Yang's quotations do not come back.
        foreach (var account in story.NewAccounts("u5", 3, new(2026, 6, 2), everyDays: 7))
            story.Sell(account, 21_000m, ("inquiry", 2), ("quotation", 6), ("sample", 16), ("won", 45));
        foreach (var account in story.NewAccounts("u5", 9, new(2026, 7, 20), everyDays: 7))
            story.Sell(account, 24_000m, ("inquiry", 2), ("quotation", 6));

        // Zhou Ting loses after the sample.
        foreach (var account in story.NewAccounts("u6", 3, new(2026, 6, 3), everyDays: 8))
            story.Sell(account, 31_500m, ("inquiry", 1), ("quotation", 4), ("sample", 11), ("won", 35));
        foreach (var account in story.NewAccounts("u6", 9, new(2026, 7, 2), everyDays: 8))
            story.Sell(account, 26_000m, ("inquiry", 1), ("quotation", 4), ("sample", 11), ("lost", 20));
    }

    private static Quota Quota(string user, decimal amount) => new()
    {
        Id = "q-" + user,
        SubjectKind = SubjectKind.Salesperson,
        SubjectId = user,
        Period = Period,
        Measure = "orders",
        Amount = amount,
    };
}
