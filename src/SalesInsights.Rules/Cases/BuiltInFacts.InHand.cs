using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    /// <summary>Customers in hand who have not ordered since they came.</summary>
    public static readonly FactKey<int> CustomersWithoutOrder = new(
        "customersWithoutOrder", FactUnit.Customers,
        "Customers that the salesperson owns on the day and that have not ordered since they came, whenever that was.",
        OnlyPeople,
        s => Customers(s, row => row.WithoutOrder), peers: PeerSummary.Median);

    /// <summary>The own number of an earlier day.</summary>
    public static readonly FactKey<int> CustomersWithoutOrderBefore = new(
        "customersWithoutOrderBefore", FactUnit.Customers,
        "What customersWithoutOrder was on the earlier day that the reading options name, by the owners and orders of that day.",
        "There was none on that day, or the subject is no salesperson.",
        s => OfPerson(s, row => s.Company.InHand.Before(row.Salesperson)));

    /// <summary>How many days before that was.</summary>
    public static readonly FactKey<int> InHandBeforeDays = new(
        "inHandBeforeDays", FactUnit.Days,
        "How many calendar days before the day customersWithoutOrderBefore is taken from, by the reading options.",
        "Never.",
        s => Measured.Of(s.Company.Options.InHandBeforeDays, new Sample(1)));

    /// <summary>Those without a contact for long.</summary>
    public static readonly FactKey<int> CustomersSilent = new(
        "customersSilent", FactUnit.Customers,
        "Those of customersWithoutOrder that have been in hand for as many working days as silentWorkingDays says, with no outbound contact on record since.",
        "No activities are on record at all, or the subject is no salesperson.",
        s => OfPerson(s, row => s.Company.InHand.Silent(row.Salesperson)), peers: PeerSummary.Median);

    /// <summary>Their share.</summary>
    public static readonly FactKey<double> ShareSilent = new(
        "shareSilent", FactUnit.Share,
        "customersSilent ÷ customersWithoutOrder.",
        "There is none without an order, no activities are on record at all, or the subject is no salesperson.",
        s => OfPerson(s, row => s.Company.InHand.Silent(row.Salesperson) is var silent && silent.TryGet(out var count)
            ? Measured.Share(count, row.WithoutOrder)
            : Measured.Missing<double>(silent.Gap)), peers: PeerSummary.Median);

    /// <summary>How many working days without a contact make a customer silent.</summary>
    public static readonly FactKey<int> SilentWorkingDays = new(
        "silentWorkingDays", FactUnit.WorkingDays,
        "How many working days without an outbound contact on record make a customer silent, by the reading options.",
        "Never.",
        s => Measured.Of(s.Company.Options.SilentWorkingDays, new Sample(1)));
}
