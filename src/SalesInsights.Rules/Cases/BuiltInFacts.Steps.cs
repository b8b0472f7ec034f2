using SalesInsights.Journeys;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    private const string NoStep = "There was nothing to count.";
    private const string NothingExpected = "There was nothing to count; in a viewer's part also with fewer than five people outside.";

    /// <summary>New customers in the window of the journeys.</summary>
    public static readonly FactKey<long> NewCustomersCounted = new(
        "newCustomersCounted", FactUnit.Customers,
        "New customers, found or taken from the public sea, in the window of the journeys; what a campaign brought on one day counts as one.",
        NoStep,
        s => Observed(s, JourneyStepKind.NewCustomers), peers: PeerSummary.Median);

    /// <summary>How many of them were to be expected.</summary>
    public static readonly FactKey<double> NewCustomersExpected = new(
        "newCustomersExpected", FactUnit.Customers,
        "How many of them were to be expected by the own past and the others' rates on the same days.",
        NothingExpected,
        s => Expected(s, JourneyStepKind.NewCustomers));

    /// <summary>The working days in which new customers are counted.</summary>
    public static readonly FactKey<long> NewCustomersDays = new(
        "newCustomersDays", FactUnit.WorkingDays,
        "Working days that the subject's people were there in the window, in which new customers are counted.",
        NoStep,
        s => FromStep(s, JourneyStepKind.NewCustomers, step => Measured.Of(Whole(step.Exposure), SampleOf(step))));

    /// <summary>New customers followed up in time.</summary>
    public static readonly FactKey<long> CustomersFollowedUp = new(
        "customersFollowedUp", FactUnit.Customers,
        "Customers acquired in the window of the journeys who came to an opportunity or an order in time.",
        NoStep,
        s => Observed(s, JourneyStepKind.FollowUp), peers: PeerSummary.Median);

    /// <summary>How many of them were to be expected.</summary>
    public static readonly FactKey<double> CustomersFollowedUpExpected = new(
        "customersFollowedUpExpected", FactUnit.Customers,
        "How many of them were to be expected by the own past and the others' chances, each customer by the time there was so far.",
        NothingExpected,
        s => Expected(s, JourneyStepKind.FollowUp));

    /// <summary>Within how many working days a customer is followed up in time.</summary>
    public static readonly FactKey<int> FollowUpWithinDays = new(
        "followUpWithinDays", FactUnit.WorkingDays,
        "Within how many working days a customer is followed up in time: by then nine in ten, or half, of those in the company were who were at all.",
        NothingExpected,
        s => FromStep(s, JourneyStepKind.FollowUp, step => step.Expected.HasValue ? Measured.Of(step.WithinDays, SampleOf(step)) : Measured.Missing<int>(step.Expected.Gap)));

    /// <summary>Opportunities lost at a stage in the window of the journeys.</summary>
    public static readonly FactKey<long> LostInWindowAtStage = new(
        "lostInWindowAtStage", FactUnit.Opportunities,
        "Opportunities lost at the stage in the window of the journeys, those still open counted for the time they were there.",
        NoStep,
        s => Observed(s, JourneyStepKind.Lost), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>How many losses were to be expected there.</summary>
    public static readonly FactKey<double> LostExpectedAtStage = new(
        "lostExpectedAtStage", FactUnit.Opportunities,
        "How many losses were to be expected there by the own past and the others' rates at the same ages.",
        NothingExpected,
        s => Expected(s, JourneyStepKind.Lost), isPerStage: true);

    /// <summary>Opportunities that left a stage in the window of the journeys, whichever way.</summary>
    public static readonly FactKey<long> LeftInWindowAtStage = new(
        "leftInWindowAtStage", FactUnit.Opportunities,
        "Opportunities that left the stage in the window of the journeys, whichever way.",
        NoStep,
        s => Observed(s, JourneyStepKind.Slow), isPerStage: true, peers: PeerSummary.Median);

    /// <summary>How many were to be expected to leave it.</summary>
    public static readonly FactKey<double> LeaveExpectedAtStage = new(
        "leaveExpectedAtStage", FactUnit.Opportunities,
        "How many were to be expected to leave it by the own past and the others' rates at the same ages.",
        NothingExpected,
        s => Expected(s, JourneyStepKind.Slow), isPerStage: true);

    /// <summary>What happened at a step of that kind; the evidence that carries own past and others.</summary>
    internal static FactKey<long> ObservedOf(JourneyStepKind kind) => kind switch
    {
        JourneyStepKind.NewCustomers => NewCustomersCounted,
        JourneyStepKind.FollowUp => CustomersFollowedUp,
        JourneyStepKind.Lost => LostInWindowAtStage,
        _ => LeftInWindowAtStage,
    };

    /// <summary>What was to be expected at a step of that kind.</summary>
    internal static FactKey<double> ExpectedOf(JourneyStepKind kind) => kind switch
    {
        JourneyStepKind.NewCustomers => NewCustomersExpected,
        JourneyStepKind.FollowUp => CustomersFollowedUpExpected,
        JourneyStepKind.Lost => LostExpectedAtStage,
        _ => LeaveExpectedAtStage,
    };

    /// <summary>The fact that other people's numbers stand behind, by its name; null for all others.</summary>
    internal static FactKey? FindBenchmark(string name)
    {
        for (var kind = JourneyStepKind.NewCustomers; kind <= JourneyStepKind.Slow; kind++)
        {
            if (ExpectedOf(kind).Name == name) return ExpectedOf(kind);
        }

        return Array.Find(Listing.OnOthers, fact => fact.Name == name);
    }

    private static Measured<long> Observed(CaseScope scope, JourneyStepKind kind) =>
        FromStep(scope, kind, step => Measured.Of(step.Observed, SampleOf(step)));

    private static Measured<double> Expected(CaseScope scope, JourneyStepKind kind) => FromStep(scope, kind, step => step.Expected);

    private static Measured<T> FromStep<T>(CaseScope scope, JourneyStepKind kind, Func<JourneyStep, Measured<T>> read)
        where T : struct, IEquatable<T> => scope.Step(kind) is { } step ? read(step) : Measured.Missing<T>(Gap.NothingToCount);

    private static Sample SampleOf(JourneyStep step) => new(Whole(step.Exposure));

    private static long Whole(double exposure) => (long)Math.Round(exposure, MidpointRounding.AwayFromZero);
}
