using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog.Contracts;

/// <summary>
/// What every built-in rule is tested for. A rule's contract gives the companies; the tests stand here, so a contract cannot leave one out, and each test needs a
/// company on which the rule really speaks.
/// </summary>
public abstract class RuleContract
{
    // 2026-09-30 is a Wednesday. 60 working days up to it, both ends included, begin on Thursday 2026-07-09; after 2026-09-17 there are nine, after 2026-09-16 ten.
    private static readonly LocalDate SixtyDaysAgo = new(2026, 7, 9);
    private static readonly LocalDate Away = new(2026, 9, 1);
    private static readonly LocalDate NineDaysBack = new(2026, 9, 17);

    private static readonly Exemptions Nobody = new(newcomerWorkingDays: 0, returnWorkingDays: 0);

    /// <summary>The rule with its default options.</summary>
    public abstract DiagnosticRule Rule { get; }

    /// <summary>Whom it speaks of, where it is not "u1".</summary>
    public virtual Subject Subject => Subject.Salesperson(TestCompany.Someone);

    /// <summary>A company on which the rule just speaks of "u1".</summary>
    public abstract TestCompany Speaks();

    /// <summary>The nearest one on which it is silent.</summary>
    public abstract TestCompany JustSilent();

    /// <summary>One with too few records, or without the number that the rule needs, to say anything.</summary>
    public abstract TestCompany TooFew();

    /// <summary>One on which it speaks of "u1" so clearly that a few days away do not matter.</summary>
    public virtual TestCompany SpeaksClearly() => Speaks();

    /// <summary>One on which it would speak of "u1", were the cases not somebody else's until a day; null where it rests on no cases.</summary>
    /// <param name="day">From when on they are in the hands of "u1".</param>
    public virtual TestCompany? HandedOver(LocalDate day) => null;

    /// <summary>From which day on cases that were somebody else's are not held against "u1"; the day before they are.</summary>
    public virtual LocalDate HandedOverLately => NineDaysBack;

    /// <summary>Whether cases that were somebody else's are ever held against "u1".</summary>
    public virtual bool IsHeldAgainstLater => true;

    /// <summary>Whether it speaks of sums, such as open payments, and its records only tell where to look: then it rests on no cases.</summary>
    public virtual bool SpeaksOfSums => false;

    /// <summary>One on which a step of "u0" stands out and no threshold is reached; null where the rule compares nothing.</summary>
    public virtual TestCompany? StandsOut() => null;

    /// <summary>The rule with thresholds that are never reached.</summary>
    public virtual DiagnosticRule Compared => Standing.OnlyCompared.Find(Rule.Descriptor.Id)!;

    /// <summary>What makes it speak on <see cref="Speaks"/>.</summary>
    public virtual Trigger[] Triggers => [Trigger.Policy];

    /// <summary>Whether there is an edit that clears it.</summary>
    public virtual bool CanBeCleared => true;

    /// <summary>Whether it could speak of somebody in the first sixty working days, were they not left in peace.</summary>
    public virtual bool CanSpeakOfNewcomers => true;

    private bool HasPolicy => Triggers.Contains(Trigger.Policy);

    private bool IsOfPeople => Subject.Kind == SubjectKind.Salesperson;

    private RuleUnderTest Test => new(Rule);

    private RuleUnderTest Unexempted => new(Rule, new RuleSet([]).WithExemptions(Nobody));

    [Fact]
    public void Speaks_AtTheBoundary_ForItsReason() => Test.On(Speaks(), Subject).Fires().TriggeredBy(Triggers);

    [Fact]
    public void Speaks_ShortOfIt_IsSilentThoughItLooks() => LooksAndIsSilent(JustSilent());

    [Fact]
    public void Speaks_TooFewRecords_IsSilentThoughItLooks() => LooksAndIsSilent(TooFew());

    [Fact]
    public void Speaks_StepStandsOut_ForTheComparisonAlone()
    {
        if (StandsOut() is not { } company) return;
        var finding = new RuleUnderTest(Compared).On(company, "u0").Fires().Finding;

        Assert.DoesNotContain(Trigger.Policy, finding.Triggers);
        Assert.NotEqual(FindingVerdict.ByPolicy, finding.Verdict);
        Assert.NotNull(finding.Step);
    }

    [Theory]
    [InlineData(Role.Mixed)]
    [InlineData(Role.Develop)]
    [InlineData(Role.Maintain)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Manager)]
    public void Role_OfItsRolesOnly_IsAsked(Role role)
    {
        if (!IsOfPeople) return;
        var expectation = Test.On(Speaks().Role(role));
        if (Rule.Descriptor.Roles.Contains(role)) expectation.Fires();
        else expectation.IsNotAsked();
    }

    [Fact]
    public void Newcomer_InTheFirstSixtyWorkingDays_IsLeftInPeace()
    {
        if (!IsOfPeople) return;

        // The journeys themselves know newcomers and absences, so a comparison may have nothing to say where a policy has.
        if (HasPolicy && CanSpeakOfNewcomers) Unexempted.On(SpeaksClearly().Joined(SixtyDaysAgo)).Fires();
        if (HasPolicy && CanSpeakOfNewcomers) Test.On(SpeaksClearly().Joined(SixtyDaysAgo.PlusDays(-1))).Fires();
        IsSpared(SpeaksClearly().Joined(SixtyDaysAgo));
    }

    [Fact]
    public void Absent_OnTheDay_IsLeftInPeace()
    {
        if (IsOfPeople) IsSpared(SpeaksClearly().Away(TestCompany.DefaultAsOf, TestCompany.DefaultAsOf));
    }

    [Fact]
    public void JustBack_ForUnderTenWorkingDays_IsLeftInPeace()
    {
        if (!IsOfPeople) return;
        if (HasPolicy) Unexempted.On(SpeaksClearly().Away(Away, NineDaysBack)).Fires();
        if (HasPolicy) Test.On(SpeaksClearly().Away(Away, NineDaysBack.PlusDays(-1))).Fires();
        IsSpared(SpeaksClearly().Away(Away, NineDaysBack));
    }

    [Fact]
    public void HandedOver_UnderTenWorkingDaysAgo_IsNotHeldAgainstTheNewOwner()
    {
        if (HandedOver(HandedOverLately) is not { } company) return;
        LooksAndIsSilent(company);
        var longer = HandedOver(HandedOverLately.PlusDays(-1))!;
        if (IsHeldAgainstLater) Test.On(longer, Subject).Fires();
        else LooksAndIsSilent(longer);
    }

    [Fact]
    public void WouldClear_CarriedOut_Clears()
    {
        if (CanBeCleared) Test.On(Speaks(), Subject).Fires().ClearsAsItSays();
        else Test.On(Speaks(), Subject).Fires().NothingClears();
        if (CanBeCleared) Test.On(SpeaksClearly(), Subject).Fires().ClearsAsItSays();
        if (CanBeCleared && StandsOut() is { } company) new RuleUnderTest(Compared).On(company, "u0").Fires().ClearsAsItSays();
    }

    [Fact]
    public void WouldClear_PolicyAndStep_IsWhatTheMoreDemandingAsks()
    {
        if (StandsOut() is not { } company || Test.On(company, "u0").Findings is not [{ Triggers.Count: > 1 }]) return;
        Test.On(company, "u0").Fires().ClearsAsItSays();
    }

    private void IsSpared(TestCompany company)
    {
        if (!IsOfPeople) return;
        if (Rule.Descriptor.SparesNewcomersAndAbsent) Test.On(company, Subject).IsNotAsked();
        else Test.On(company, Subject).Fires();
    }

    private void LooksAndIsSilent(TestCompany company)
    {
        var expectation = Test.On(company, Subject).IsSilent();
        Assert.Contains("the rule does not look", Assert.Throws<RuleExpectationException>(() => expectation.IsNotAsked()).Message);
    }
}
