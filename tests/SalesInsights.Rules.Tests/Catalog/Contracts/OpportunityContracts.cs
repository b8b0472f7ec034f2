using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog.Contracts;

public sealed class SlowAtStageContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new SlowAtStageRule();

    public override TestCompany Speaks() => Opportunities.At("quotation", overdue: 3, inTime: 3);

    public override TestCompany JustSilent() => Opportunities.At("quotation", overdue: 3, inTime: 4);

    public override TestCompany TooFew() => Opportunities.At("quotation", overdue: 2, inTime: 0);

    public override TestCompany SpeaksClearly() => Opportunities.At("quotation", overdue: 8, inTime: 2);

    public override TestCompany HandedOver(LocalDate day) => Opportunities.HandedOver(Opportunities.At("quotation", overdue: 6, inTime: 0, owner: "u2"), 6, day);

    public override TestCompany? StandsOut() => Opportunities.Stuck().Company();
}

public sealed class LosingAtStageContract : RuleContract
{
    private static readonly LocalDate August = new(2026, 8, 3);

    public override DiagnosticRule Rule { get; } = new LosingAtStageRule();

    public override TestCompany Speaks() => Leaving(3, 2, new(2026, 8, 10));

    public override TestCompany JustSilent() => Leaving(3, 3, new(2026, 8, 10));

    public override TestCompany TooFew() => Leaving(4, 0, new(2026, 8, 10));

    public override TestCompany SpeaksClearly() => Leaving(9, 2, new(2026, 8, 10));

    public override TestCompany HandedOver(LocalDate day) =>
        Opportunities.HandedOver(Leaving(6, 0, TestCompany.DefaultAsOf, "u2"), 6, day);

    public override TestCompany? StandsOut() => new SteadyTeam(day => day.IsChanged ? day with { Lost = true } : day).Company();

    private static TestCompany Leaving(int lost, int forward, LocalDate on, string owner = "u1")
    {
        var company = new TestCompany().Person("u2", "Ada").Customer("c", August, owner);
        for (var i = 1; i <= lost + forward; i++)
            company.Opportunity($"o{i:00}", "c", August, ("quotation", August), (i <= lost ? "lost" : "sample", on));
        return company;
    }
}

public sealed class OverdueExcessContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new OverdueExcessRule();

    public override TestCompany Speaks() => Opportunities.At("inquiry", overdue: 10, inTime: 10);

    public override TestCompany JustSilent() => Opportunities.At("inquiry", overdue: 10, inTime: 11);

    public override TestCompany TooFew() => Opportunities.At("inquiry", overdue: 9, inTime: 0);

    public override TestCompany SpeaksClearly() => Opportunities.At("inquiry", overdue: 25, inTime: 3);

    public override TestCompany HandedOver(LocalDate day) => Opportunities.HandedOver(Opportunities.At("inquiry", overdue: 12, inTime: 0, owner: "u2"), 12, day);

    public override TestCompany? StandsOut() => Opportunities.Stuck().Company();
}

public sealed class MailsUnansweredContract : RuleContract
{
    private static readonly LocalDateTime Long = new(2026, 9, 14, 10, 0);

    public override DiagnosticRule Rule { get; } = new MailsUnansweredRule();

    public override DiagnosticRule Compared { get; } = new MailsUnansweredRule(new MailsUnansweredOptions { MinimumWaiting = 1000, MinimumMails = 1000 });

    // Twelve of fifteen are four in five.
    public override TestCompany Speaks() => Waiting(12, answered: 3);

    public override TestCompany JustSilent() => Waiting(12, answered: 4);

    public override TestCompany TooFew() => Waiting(9, answered: 0);

    public override TestCompany SpeaksClearly() => Waiting(30, answered: 0);

    // A mail waits for whom it was written to, whoever has the customer later.
    public override bool IsHeldAgainstLater => false;

    public override TestCompany HandedOver(LocalDate day)
    {
        var company = Customers.HandedOver(12, day);
        for (var i = 1; i <= 12; i++) company.Activity("m" + i, ActivityKind.MailIn, Long, $"c{i:000}", "t" + i, "u2");
        return company;
    }

    public override TestCompany? StandsOut() => Opportunities.Stuck().Write("u0", 3).Company();

    private static TestCompany Waiting(int mails, int answered)
    {
        var company = new TestCompany().Customer("c", new(2026, 3, 2));
        for (var i = 1; i <= mails + answered; i++) company.Activity("m" + i, ActivityKind.MailIn, Long, "c", "t" + i);
        for (var i = 1; i <= answered; i++) company.Activity("re" + i, ActivityKind.MailOut, Long.PlusHours(1), "c", "t" + i);
        return company;
    }
}

internal static class Opportunities
{
    // Inquiry expects 7 days and quotation 20: an entry of 2026-09-01 is overdue at both on 2026-09-30, one of 2026-09-28 at none.
    private static readonly LocalDate Overdue = new(2026, 9, 1);
    private static readonly LocalDate InTime = new(2026, 9, 28);

    public static TestCompany At(string stage, int overdue, int inTime, string owner = "u1")
    {
        var company = new TestCompany().Person("u2", "Ada").Customer("c", new(2026, 3, 2), owner);
        for (var i = 1; i <= overdue + inTime; i++)
        {
            var since = i <= overdue ? Overdue : InTime;
            company.Opportunity($"o{i:00}", "c", since, (stage, since));
        }

        return company;
    }

    public static TestCompany HandedOver(TestCompany company, int opportunities, LocalDate day) => company.Do(b =>
    {
        for (var i = 1; i <= opportunities; i++)
            b.Add(new OpportunityOwnerChange($"o{i:00}", "u2", new LocalDate(2026, 3, 2))).Add(new OpportunityOwnerChange($"o{i:00}", "u1", day));
    });

    public static SteadyTeam Stuck() => new(day => day.IsChanged ? day with { Days = 300, Lost = false } : day);
}
