using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    /// <summary>Customers that the salesperson created in the period.</summary>
    public static readonly FactKey<long> NewCustomers = new(
        "newCustomers", FactUnit.Customers,
        "Customers that the salesperson created in the period up to the day.",
        OnlyPeople,
        s => Acquired(s, a => a.Created), peers: PeerSummary.Median);

    /// <summary>Customers that the salesperson took from the public sea in the period.</summary>
    public static readonly FactKey<long> ClaimedCustomers = new(
        "claimedCustomers", FactUnit.Customers,
        "Customers that the salesperson took from the public sea in the period up to the day.",
        OnlyPeople,
        s => Acquired(s, a => a.Claimed), peers: PeerSummary.Median);

    /// <summary>Customers that were given to the salesperson in the period.</summary>
    public static readonly FactKey<long> AssignedCustomers = new(
        "assignedCustomers", FactUnit.Customers,
        "Customers that somebody gave to the salesperson in the period up to the day.",
        OnlyPeople,
        s => Acquired(s, a => a.Assigned), peers: PeerSummary.Median);

    /// <summary>The day of the last new customer.</summary>
    public static readonly FactKey<LocalDate> LastNewCustomerOn = new(
        "lastNewCustomerOn", FactUnit.Date,
        "The latest day on which the salesperson created a customer.",
        "The salesperson has no dated customer of their own, or the subject is no salesperson.",
        s => OfPerson(s, row => row.NewCustomers.LastNewCustomerOn is { } day
            ? Measured.Of(day, new Sample(1))
            : Measured.Missing<LocalDate>(Gap.NothingToCount)));

    /// <summary>The salesperson's own working days since the last new customer.</summary>
    public static readonly FactKey<int> WorkingDaysSinceNewCustomer = new(
        "workingDaysSinceNewCustomer", FactUnit.WorkingDays,
        "Working days that the salesperson was there after the last day with a customer of their own making, or since joining.",
        "Neither is known, nobody in the company has a customer of their own making, or the subject is no salesperson.",
        s => OfPerson(s, row => row.NewCustomers.WorkedDaysSince), peers: PeerSummary.Median);

    /// <summary>How many working days usually lie between two days with a new customer.</summary>
    public static readonly FactKey<int> UsualDaysBetweenNewCustomers = new(
        "usualDaysBetweenNewCustomers", FactUnit.WorkingDays,
        "Working days that the salesperson was there from one day with a customer of their own making to the next: the median in the 365 days up to the last one, a half day rounded up.",
        "There are fewer than four such days, or the subject is no salesperson.",
        s => OfSalesperson(s, s.Company.Contacts.UsualDaysBetween));

    /// <summary>Customers in hand.</summary>
    public static readonly FactKey<int> CustomersInHand = new(
        "customersInHand", FactUnit.Customers,
        "Customers that the salesperson owns on the day.",
        OnlyPeople,
        s => Customers(s, row => row.InHand), peers: PeerSummary.Median);

    /// <summary>Customers that ask for follow-up.</summary>
    public static readonly FactKey<int> CustomersToFollowUp = new(
        "customersToFollowUp", FactUnit.Customers,
        "Customers acquired in the window, still in hand and held long enough, less those that ordered without an opportunity.",
        OnlyPeople,
        s => Customers(s, ToFollowUp), peers: PeerSummary.Median);

    /// <summary>Those of them that are not followed up.</summary>
    public static readonly FactKey<int> CustomersNotFollowedUp = new(
        "customersNotFollowedUp", FactUnit.Customers,
        "Those of them without an opportunity, or with one that has neither an outbound contact nor a stage move.",
        OnlyPeople,
        s => Customers(s, NotFollowedUp), peers: PeerSummary.Median);

    /// <summary>The share of the customers that ask for follow-up and have none.</summary>
    public static readonly FactKey<double> ShareNotFollowedUp = new(
        "shareNotFollowedUp", FactUnit.Share,
        "Customers not followed up ÷ customers that ask for it.",
        "No customer asks for follow-up, or the subject is no salesperson.",
        s => OfPerson(s, row => Measured.Share(NotFollowedUp(row), ToFollowUp(row), row.Undated)), peers: PeerSummary.Median);

    /// <summary>Those without any opportunity.</summary>
    public static readonly FactKey<int> CustomersWithoutOpportunity = new(
        "customersWithoutOpportunity", FactUnit.Customers,
        "Those of them for whom nobody opened an opportunity.",
        OnlyPeople,
        s => Customers(s, row => row.WithoutOpportunity), peers: PeerSummary.Median);

    /// <summary>Those with an empty opportunity.</summary>
    public static readonly FactKey<int> CustomersWithEmptyOpportunity = new(
        "customersWithEmptyOpportunity", FactUnit.Customers,
        "Those of them with an opportunity that has neither an outbound contact nor a stage move.",
        OnlyPeople,
        s => Customers(s, row => row.EmptyOpportunity), peers: PeerSummary.Median);

    /// <summary>Those without any contact on record.</summary>
    public static readonly FactKey<int> CustomersWithoutContact = new(
        "customersWithoutContact", FactUnit.Customers,
        "Those without an opportunity with whom no outbound contact is on record.",
        "No activities are on record at all, or the subject is no salesperson.",
        s => OfPerson(s, row => row.WithoutContact), peers: PeerSummary.Median);

    /// <summary>Customers who came lately and were contacted since.</summary>
    public static readonly FactKey<int> CustomersContacted = new(
        "customersContacted", FactUnit.Customers,
        "Customers acquired in the window and still in hand, with an outbound contact on record since they came.",
        "No activities are on record at all, or the subject is no salesperson.",
        s => OfSalesperson(s, s.Company.Contacts.Contacted));

    /// <summary>Within how many days each of them was contacted.</summary>
    public static readonly FactKey<int> FirstContactDays = new(
        "firstContactDays", FactUnit.Days,
        "Within how many calendar days each of them was first contacted: the longest such time, 1 for the same day.",
        "No contact with one of them is on record, or the subject is no salesperson.",
        s => OfSalesperson(s, s.Company.Contacts.LongestToFirst));

    /// <summary>The share of the customers that ask for follow-up with whom no contact is on record.</summary>
    public static readonly FactKey<double> ShareWithoutContact = new(
        "shareWithoutContact", FactUnit.Share,
        "Customers without a contact on record ÷ customers that ask for follow-up.",
        "No customer asks for follow-up, no activities are on record at all, or the subject is no salesperson.",
        s => OfPerson(s, row => row.WithoutContact.TryGet(out var silent)
            ? Measured.Share(silent, ToFollowUp(row), row.Undated)
            : Measured.Missing<double>(row.WithoutContact.Gap)), peers: PeerSummary.Median);

    private static int ToFollowUp(FollowUpRow row) => row.Mature - row.Spared;

    private static int NotFollowedUp(FollowUpRow row) => row.WithoutOpportunity + row.EmptyOpportunity;

    private static Measured<int> Customers(CaseScope scope, Func<FollowUpRow, int> count) =>
        OfPerson(scope, row => Measured.Of(count(row), new Sample(row.InHand, row.Undated)));

    private static Measured<T> OfPerson<T>(CaseScope scope, Func<FollowUpRow, Measured<T>> read)
        where T : struct, IEquatable<T> =>
        OfSalesperson(scope, person => scope.Company.FollowUp.Find(person) is { } row ? read(row) : Measured.Missing<T>(Gap.NotApplicable));

    /// <summary>What is only known of a salesperson.</summary>
    private static Measured<T> OfSalesperson<T>(CaseScope scope, Func<Id<Salesperson>, Measured<T>> read)
        where T : struct, IEquatable<T> =>
        scope.Subject.Kind == SubjectKind.Salesperson ? read(scope.Subject.SalespersonId) : Measured.Missing<T>(Gap.NotApplicable);

    private static Measured<long> Acquired(CaseScope scope, Func<AcquiredCustomers, long> count)
    {
        if (scope.Subject.Kind != SubjectKind.Salesperson) return Measured.Missing<long>(Gap.NotApplicable);
        var acquired = scope.Company.Acquired(scope.Subject.SalespersonId);
        return Measured.Of(count(acquired), new Sample(acquired.Total));
    }
}
