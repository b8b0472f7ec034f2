using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Demo;

/// <summary>Who works where in the big demo company: five regions with a head each, eighteen teams of eleven.</summary>
public static class BigOrganization
{
    private const int TeamSize = 11;

    private static readonly (string Name, string Head, (string Name, string[] Countries)[] Teams)[] Regions =
    [
        ("欧洲部 Europe", "顾文博 Gu Wenbo",
        [
            ("德语区组 Germany & Austria", ["DE", "DE", "AT", "CN"]), ("法荷比组 France & Benelux", ["FR", "NL", "BE", "FR"]),
            ("南欧组 Southern Europe", ["IT", "ES", "IT", "CN"]), ("英国北欧组 UK & Nordics", ["GB", "SE", "GB", "FI"]),
        ]),
        ("北美部 North America", "Karen Mitchell",
        [
            ("美东组 US East", ["US"]), ("美西组 US West", ["US", "US", "CN"]), ("加拿大组 Canada", ["CA", "CA", "US"]), ("连锁商超组 Retail Chains", ["US", "CA", "CN"]),
        ]),
        ("亚太部 Asia Pacific", "沈嘉怡 Shen Jiayi",
        [
            ("日韩组 Japan & Korea", ["JP", "KR", "JP"]), ("东南亚组 Southeast Asia", ["SG", "VN", "TH", "MY"]),
            ("澳新组 Australia & New Zealand", ["AU", "AU", "NZ"]), ("国内贸易商组 China Traders", ["CN"]),
        ]),
        ("中东非洲部 Middle East & Africa", "Yusuf Demir",
            [("海湾组 Gulf", ["AE", "SA", "AE", "CN"]), ("土耳其北非组 Turkey & North Africa", ["TR", "EG", "MA"]), ("非洲组 Sub-Saharan Africa", ["ZA", "KE", "NG", "CN"])]),
        ("拉美部 Latin America", "罗雅琴 Luo Yaqin",
            [("墨西哥组 Mexico", ["MX", "MX", "CN"]), ("巴西组 Brazil", ["BR"]), ("南美组 Andes & Southern Cone", ["CL", "CO", "PE", "AR"])]),
    ];

    /// <summary>Who tells a story, by team and place in it; the others are ordinary people.</summary>
    private static readonly Dictionary<(int Team, int Place), Story> Stories = new()
    {
        [(1, 3)] = Story.NoNewCustomers,
        [(5, 7)] = Story.NoNewCustomers,
        [(9, 2)] = Story.NoNewCustomers,
        [(13, 8)] = Story.NoNewCustomers,
        [(16, 4)] = Story.NoNewCustomers,
        [(0, 4)] = Story.NotFollowedUp,
        [(4, 6)] = Story.NotFollowedUp,
        [(8, 9)] = Story.NotFollowedUp,
        [(12, 3)] = Story.NotFollowedUp,
        [(15, 7)] = Story.NotFollowedUp,
        [(2, 5)] = Story.StuckInQuotation,
        [(6, 2)] = Story.StuckInQuotation,
        [(10, 8)] = Story.StuckInQuotation,
        [(14, 6)] = Story.StuckInQuotation,
        [(17, 9)] = Story.StuckInQuotation,
        [(3, 7)] = Story.LosesAtSample,
        [(7, 4)] = Story.LosesAtSample,
        [(11, 6)] = Story.LosesAtSample,
        [(1, 8)] = Story.WasAway,
        [(6, 9)] = Story.WasAway,
        [(11, 2)] = Story.WasAway,
        [(16, 10)] = Story.WasAway,
        [(1, 9)] = Story.Newcomer,
        [(5, 9)] = Story.Newcomer,
        [(9, 9)] = Story.Newcomer,
        [(13, 9)] = Story.Newcomer,
    };

    public static DemoPlan Plan(SplitMix random)
    {
        var (departments, people) = (new List<Department>(), new List<PersonPlan>());
        foreach (var (region, place) in Regions.Select((r, i) => (r, i)))
        {
            var id = FormattableString.Invariant($"d{place + 1}0");
            people.Add(Head(people.Count + 1, region.Head, id, region.Teams[0].Countries));
            departments.Add(new Department(id, region.Name, manager: people[^1].Id));
            foreach (var team in region.Teams) AddTeam(team, id, departments, people, random);
        }

        return new("环宇进出口集团 Huanyu Import & Export Group", new(2024, 9, 16), TargetPeriod.Quarter(2024, 4), departments, people)
        {
            Absences = [.. people.SelectMany(AbsencesOf)],
            Stretch = new Dictionary<Id<Department>, decimal> { ["d20"] = 1_500_000m, ["d40"] = 900_000m },
            PublicSea = 400,
            PersonDigits = 3,
            TargetStream = 1000,
            NameOf = BigNames.Customer,
        };
    }

    private static PersonPlan Head(int number, string name, string department, string[] countries) =>
        new(number, name, department, Role.Manager, Story.Ordinary, countries) { OldCustomers = 6, NewCustomerDays = 24, DealSize = 24_000, PacePercent = 101 };

    private static void AddTeam(
        (string Name, string[] Countries) team, string region, List<Department> departments, List<PersonPlan> people, SplitMix random)
    {
        var number = departments.Count(d => !d.Parent.IsEmpty);
        var id = FormattableString.Invariant($"{region[..^1]}{departments.Count(d => d.Parent == region) + 1}");
        var leader = FormattableString.Invariant($"u{people.Count + 1}");
        departments.Add(new Department(id, team.Name, region, leader));
        for (var place = 0; place < TeamSize; place++)
        {
            var (next, story) = (people.Count + 1, StoryOf(number, place));
            var name = BigNames.Person(next, region);
            var plan = new PersonPlan(next, name, id, RoleOf(place, story), story, team.Countries) { Stand = leader };
            people.Add(Told(plan, random));
        }
    }

    private static Story StoryOf(int team, int place) =>
        Stories.TryGetValue((team, place), out var story) ? story : place == TeamSize - 1 ? Story.Maintains : Story.Ordinary;

    private static Role RoleOf(int place, Story story) => story switch
    {
        Story.Maintains => Role.Maintain,
        Story.NoNewCustomers => Role.Develop,
        Story.Ordinary when place % 4 == 3 => Role.Develop,
        _ => Role.Mixed,
    };

    /// <summary>The plan with what its story needs; the ordinary ones differ as people do.</summary>
    private static PersonPlan Told(PersonPlan plan, SplitMix random) => plan.Story switch
    {
        Story.NoNewCustomers => plan with { OldCustomers = 9, RepeatDays = 64, Loyalty = 250, LastNewCustomer = new(2026, 7, 24), PacePercent = random.Between(55, 68) },
        Story.NotFollowedUp => plan with
        {
            OldCustomers = 8,
            RepeatDays = 80,
            Loyalty = 120,
            LastNewCustomer = new(2026, 6, 12),
            PacePercent = random.Between(42, 60),
        },
        Story.StuckInQuotation => plan with
        {
            OldCustomers = 9,
            RepeatDays = 76,
            Loyalty = 120,
            LastNewCustomer = new(2026, 6, 12),
            PacePercent = random.Between(48, 64),
        },
        Story.LosesAtSample => plan with { NewCustomerDays = 6, SampleLoss = 720, Loyalty = 300, PacePercent = random.Between(62, 75) },
        Story.Maintains => plan with { OldCustomers = 16, RepeatDays = 44, PacePercent = random.Between(92, 110) },
        Story.Newcomer => plan with { OldCustomers = 0, ActiveFrom = new(2026, 8, 18), PacePercent = null },
        Story.WasAway => plan with { Loyalty = 300, PacePercent = random.Between(86, 96) },
        _ => plan with
        {
            OldCustomers = random.Between(8, 14),
            NewCustomerDays = random.Between(5, 7),
            DealSize = random.Between(14, 26) * 1000,
            Loyalty = 300,
            PacePercent = random.Between(86, 114),
        },
    };

    private static IEnumerable<Absence> AbsencesOf(PersonPlan plan)
    {
        if (plan.Story == Story.WasAway) yield return new(plan.Id, new(2026, 7, 27), new(2026, 9, 4));
        else if (plan.Number % 6 == 0 && plan.ActiveFrom is null) yield return new(plan.Id, new LocalDate(2026, 7, 6).PlusWeeks(plan.Number % 5), new LocalDate(2026, 7, 10).PlusWeeks(plan.Number % 5));
    }
}
