using SalesInsights.Metrics.Dwell;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    private const string OnlyPeople = "The subject is no salesperson.";
    private const int FewestStays = 4;

    /// <summary>Opportunities that a salesperson has open at a stage.</summary>
    public static readonly FactKey<int> OpenAtStage = new(
        "openAtStage", FactUnit.Opportunities,
        "Opportunities in the salesperson's hands that are at the stage on the day.",
        OnlyPeople,
        s => AtStage(s, static (_, load) => load.Open), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>Those of them that have been there for longer than expected.</summary>
    public static readonly FactKey<int> OverdueAtStage = new(
        "overdueAtStage", FactUnit.Opportunities,
        "Those of them that have been at the stage for more calendar days than it expects; unknown entry times, and what came from somebody else only lately, do not count.",
        OnlyPeople,
        s => AtStage(s, Overdue), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>The share of the open opportunities at a stage that are overdue.</summary>
    public static readonly FactKey<double> OverdueShareAtStage = new(
        "overdueShareAtStage", FactUnit.Share,
        "Overdue ÷ open at the stage.",
        "Nothing is open at the stage, or the subject is no salesperson.",
        s => OfStage(s, static (scope, load) => Measured.Share(Overdue(scope, load), load.Open)), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>The days that the stage expects.</summary>
    public static readonly FactKey<int> ExpectedDaysAtStage = new(
        "expectedDaysAtStage", FactUnit.Days,
        "Calendar days that an opportunity usually stays at the stage at most: the stage's own number, else the company's default.",
        "Never.",
        s => Measured.Of(s.Company.ExpectedDays(s.Stage!), new Sample(1)), isPerStage: true);

    /// <summary>The age of the oldest opportunity at a stage.</summary>
    public static readonly FactKey<int> OldestDaysAtStage = new(
        "oldestDaysAtStage", FactUnit.Days,
        "Calendar days that the oldest open opportunity has been at the stage.",
        "Nothing is open there, no entry time is known, or the subject is no salesperson.",
        s => OfStage(s, static (_, load) => load.OldestDays), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>Opportunities at a stage that have been quiet since they came there.</summary>
    public static readonly FactKey<int> QuietAtStage = new(
        "quietAtStage", FactUnit.Opportunities,
        "Opportunities in the salesperson's hands that have been at the stage for a week or longer with no outbound contact on record since, nor since a later quotation.",
        "No activities are on record at all, or the subject is no salesperson.",
        s => OfSalesperson(s, person => s.Company.StageLoads.Quiet(person, s.Stage!.Pipeline, s.Stage.Stage.Id)), isPerStage: true);

    /// <summary>Within how many days most stays at a stage ended.</summary>
    public static readonly FactKey<int> FinishedDaysAtStage = new(
        "finishedDaysAtStage", FactUnit.Days,
        "Calendar days within which three quarters of the stays at the stage that ended in the window did, forward, back, lost or won, while in the salesperson's hands; what was lost soon after it came from somebody else does not count.",
        "Fewer than four of known length ended, or the subject is no salesperson.",
        s => OfSalesperson(s, person => MostOf(s.Company.StageLoads.FinishedDays(person, s.Stage!.Pipeline, s.Stage.Stage.Id))),
        isPerStage: true, peers: PeerSummary.Median);

    /// <summary>Stays at a stage that ended in the window.</summary>
    public static readonly FactKey<int> FinishedAtStage = new(
        "finishedAtStage", FactUnit.Opportunities,
        "Stays at the stage that ended in the window while in the salesperson's hands: forward, back, lost or won; what was lost soon after it came from somebody else does not count.",
        OnlyPeople,
        s => AtStage(s, static (_, load) => load.Finished), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>Those of them that were lost.</summary>
    public static readonly FactKey<int> LostAtStage = new(
        "lostAtStage", FactUnit.Opportunities,
        "Those of them that ended because the opportunity was lost.",
        OnlyPeople,
        s => AtStage(s, static (_, load) => load.Lost), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>The share of the stays at a stage that ended lost.</summary>
    public static readonly FactKey<double> LostShareAtStage = new(
        "lostShareAtStage", FactUnit.Share,
        "Lost ÷ finished at the stage in the window.",
        "Nothing finished at the stage, or the subject is no salesperson.",
        s => OfStage(s, static (_, load) => Measured.Share(load.Lost, load.Finished)), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>Opportunities that a salesperson has open at all stages.</summary>
    public static readonly FactKey<int> OpportunitiesOpen = new(
        "opportunitiesOpen", FactUnit.Opportunities,
        "Opportunities in the salesperson's hands that are open on the day, at all stages together.",
        OnlyPeople,
        s => AtAllStages(s, OpenAtStage), peers: PeerSummary.Median);

    /// <summary>Those of them that have been at their stage for longer than expected.</summary>
    public static readonly FactKey<int> OpportunitiesOverdue = new(
        "opportunitiesOverdue", FactUnit.Opportunities,
        "Those of them that have been at their stage for more calendar days than it expects; unknown entry times, and what came from somebody else only lately, do not count.",
        OnlyPeople,
        s => AtAllStages(s, OverdueAtStage), peers: PeerSummary.Median);

    /// <summary>The share of the open opportunities that are overdue.</summary>
    public static readonly FactKey<double> OpportunitiesOverdueShare = new(
        "opportunitiesOverdueShare", FactUnit.Share,
        "Overdue ÷ open at all stages together.",
        "Nothing is open, or the subject is no salesperson.",
        s => AtAllStages(s, OverdueAtStage) is var overdue && overdue.HasValue
            ? Measured.Share(overdue.Value, AtAllStages(s, OpenAtStage).Value)
            : Measured.Missing<double>(overdue.Gap), peers: PeerSummary.Median);

    /// <summary>Deals that the salesperson won lately.</summary>
    public static readonly FactKey<long> DealsWon = new(
        "dealsWon", FactUnit.Opportunities,
        "Opportunities that the salesperson won in the window of losses.",
        OnlyPeople,
        s => s.Subject.Kind == SubjectKind.Salesperson
            ? Measured.Of(s.Company.DealsWon(s.Subject.SalespersonId), new Sample(s.Company.DealsWon(s.Subject.SalespersonId)))
            : Measured.Missing<long>(Gap.NotApplicable),
        peers: PeerSummary.Median);

    /// <summary>The shortest time within which three in four of them were over; little can be said of few.</summary>
    private static Measured<int> MostOf(IReadOnlyList<int> days)
    {
        if (days.Count == 0) return Measured.Missing<int>(Gap.NothingToCount);
        return days.Count >= FewestStays
            ? Measured.Of(days[(((days.Count * 3) + 3) / 4) - 1], new Sample(days.Count))
            : Measured.Missing<int>(Gap.TooFewData, new Sample(days.Count));
    }

    private static Measured<int> AtAllStages(CaseScope scope, FactKey<int> perStage)
    {
        if (scope.Subject.Kind != SubjectKind.Salesperson) return Measured.Missing<int>(Gap.NotApplicable);
        var sum = 0;
        foreach (var stage in scope.Company.OpenStages) sum += perStage.Compute(scope.At(stage)).ValueOr(0);
        return Measured.Of(sum, new Sample(sum));
    }

    // Every person is asked at every stage: a reader that would have to keep the scope is given it.
    private static Measured<int> AtStage(CaseScope scope, Func<CaseScope, StageLoad, int> count)
    {
        if (scope.Subject.Kind != SubjectKind.Salesperson) return Measured.Missing<int>(Gap.NotApplicable);
        var load = scope.Company.StageLoad(scope.Subject.SalespersonId, scope.Stage!);
        return Measured.Of(count(scope, load), new Sample(load.Open + load.Finished));
    }

    private static Measured<T> OfStage<T>(CaseScope scope, Func<CaseScope, StageLoad, Measured<T>> read)
        where T : struct, IEquatable<T> => scope.Subject.Kind == SubjectKind.Salesperson
            ? read(scope, scope.Company.StageLoad(scope.Subject.SalespersonId, scope.Stage!))
            : Measured.Missing<T>(Gap.NotApplicable);

    /// <summary>A rule may ask with a stage of its own making that expects other days than the pipeline's: then they are listed.</summary>
    private static int Overdue(CaseScope scope, StageLoad load) => load.ExpectedDays == scope.Company.ExpectedDays(scope.Stage!)
        ? load.Overdue
        : scope.Company.OverdueAt(scope.Subject.SalespersonId, scope.Stage!).Count;
}
