using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Demo;

/// <summary>Who works where in the small demo company.</summary>
public static class DemoOrganization
{
    public const string West = "d1";
    public const string Asia = "d2";
    public const string Gulf = "d3";

    private static readonly string[] Western = ["DE", "FR", "NL", "US", "US", "GB", "IT", "CN"];
    private static readonly string[] Asian = ["SG", "JP", "AU", "VN", "TH", "CN", "CN"];
    private static readonly string[] Eastern = ["AE", "SA", "TR", "EG", "CN"];

    public static IReadOnlyList<Department> Departments { get; } =
    [
        new(West, "欧美部 Europe & Americas", manager: "u1"),
        new(Asia, "亚太部 Asia Pacific", manager: "u6"),
        new(Gulf, "中东组 Middle East", parent: Asia, manager: "u10"),
    ];

    public static IReadOnlyList<PersonPlan> People { get; } =
    [
        new(1, "李静 Li Jing", West, Role.Manager, Story.Ordinary, Western) { OldCustomers = 6, NewCustomerDays = 24, DealSize = 24_000, PacePercent = 102 },
        new(2, "王磊 Wang Lei", West, Role.Mixed, Story.FindsMany, Western) { NewCustomerDays = 3, PacePercent = 112 },
        new(3, "Anna Schmidt", West, Role.Develop, Story.Ordinary, Western) { OldCustomers = 9, NewCustomerDays = 5, DealSize = 17_000, PacePercent = 94 },
        new(4, "陈晨 Chen Chen", West, Role.Mixed, Story.NotFollowedUp, Western) { OldCustomers = 8, RepeatDays = 80, Loyalty = 120, LastNewCustomer = new(2026, 6, 12), PacePercent = 46 },
        new(5, "张伟 Zhang Wei", West, Role.Maintain, Story.Maintains, Western) { OldCustomers = 16, RepeatDays = 44, PacePercent = 105 },
        new(6, "赵敏 Zhao Min", Asia, Role.Mixed, Story.Ordinary, Asian) { NewCustomerDays = 8, DealSize = 22_000, PacePercent = 97 },
        new(7, "David Tan", Asia, Role.Develop, Story.NoNewCustomers, Asian) { OldCustomers = 9, RepeatDays = 64, Loyalty = 250, LastNewCustomer = new(2026, 7, 24), PacePercent = 62 },
        new(8, "刘洋 Liu Yang", Asia, Role.Mixed, Story.StuckInQuotation, Asian) { OldCustomers = 9, RepeatDays = 76, Loyalty = 120, LastNewCustomer = new(2026, 6, 12), PacePercent = 57 },
        new(9, "孙悦 Sun Yue", Asia, Role.Mixed, Story.WasAway, Asian) { PacePercent = 88 },
        new(10, "Omar Hassan", Gulf, Role.Mixed, Story.Ordinary, Eastern) { NewCustomerDays = 8, DealSize = 23_000, PacePercent = 108 },
        new(11, "周婷 Zhou Ting", Gulf, Role.Mixed, Story.LosesAtSample, Eastern) { NewCustomerDays = 6, SampleLoss = 720, Loyalty = 300, PacePercent = 71, FirstDepartment = Asia },
        new(12, "何佳 He Jia", Gulf, Role.Mixed, Story.Newcomer, Eastern) { OldCustomers = 0, ActiveFrom = new(2026, 8, 18), PacePercent = null },
    ];

    /// <summary>Six weeks; the reason is nobody's business.</summary>
    public static Absence LongAbsence { get; } = new("u9", new(2026, 7, 27), new(2026, 9, 4));

    public static IReadOnlyList<Absence> Absences { get; } =
        [LongAbsence, new("u2", new(2026, 7, 13), new(2026, 7, 17)), new("u6", new(2026, 8, 10), new(2026, 8, 14))];

    /// <summary>One person changed teams with the new year.</summary>
    public static IReadOnlyList<Membership> Memberships { get; } = [new("u11", Gulf, new LocalDate(2026, 1, 4))];

    public static DemoPlan Plan => new("海川国际贸易 Haichuan Trading", new(2025, 9, 16), TargetPeriod.Quarter(2025, 4), Departments, People)
    {
        Memberships = Memberships,
        Absences = Absences,
        // Head office asks for more than the members' targets add up to.
        Stretch = new Dictionary<Id<Department>, decimal> { [Asia] = 600_000m },
    };
}
