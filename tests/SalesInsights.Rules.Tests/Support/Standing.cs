using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;

namespace SalesInsights.Rules.Tests.Support;

/// <summary>Steady teams in which something stands out since June.</summary>
internal static class Standing
{
    private static readonly LocalDate Changed = new(2026, 6, 1);

    /// <summary>No threshold is ever reached, so that only the comparison speaks.</summary>
    public static readonly RuleSet OnlyCompared = BuiltInRules.Default
        .With(new CustomersWithoutOpportunityRule(new CustomersWithoutOpportunityOptions { MinimumCustomers = 1000 }))
        .With(new TooManyInHandRule(new TooManyInHandOptions { MostInHand = 100_000 }))
        .With(new OverdueExcessRule(new OverdueExcessOptions { MinimumOverdue = 1000 }))
        .With(new SlowAtStageRule(new SlowAtStageOptions { MinimumOverdue = 1000 }))
        .With(new LosingAtStageRule(new LosingAtStageOptions { MinimumFinished = 1000 }));

    /// <summary>The first four people of nine have one problem each: nobody new, nobody followed up, nothing moved on, everything lost.</summary>
    public static SteadyTeam OutEverywhere() => new(day => day.Day < Changed ? day : day.Person switch
    {
        0 => day with { Comes = false },
        1 => day with { FollowUp = false },
        2 => day with { Days = 300, Lost = false },
        3 => day with { Lost = true },
        _ => day,
    });

    /// <summary>The first person does not follow up, and got a hundred customers more in August than the others.</summary>
    public static SteadyTeam OutWithTooMany() => WithMore(100, new(2026, 8, 10));

    /// <summary>The first person does not follow up, and got some customers more on a day.</summary>
    public static SteadyTeam WithMore(int customers, LocalDate on, string person = "u0") =>
        new SteadyTeam(day => "u" + day.Person == person && day.Day >= Changed ? day with { FollowUp = false } : day)
            .Do(b => b.AddRange(Enumerable.Range(0, customers).Select(i => new Customer($"more{i:000}", person, on))));

    /// <summary>Nobody of a department of three follows up.</summary>
    public static SteadyTeam OutAsADepartment() => new(day => day.Day >= Changed && day.Person < 3 ? day with { FollowUp = false } : day);
}
