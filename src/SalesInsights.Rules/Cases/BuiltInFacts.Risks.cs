using SalesInsights.Metrics.RepeatOrders;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    private const string NobodyOverdue = "No repeat customer is overdue, or the subject is no salesperson.";
    private const string NoTerms = "Nothing is open of the salesperson's orders with payment terms, or the subject is no salesperson.";
    private const string NoPaymentTarget = "Neither a target of orders nor one of payments is set, or it is zero, or the person was not active in the period.";
    private const string NoSea = "Nobody was released to the public sea in the last 365 days, no activity is on record at all, or the subject is no salesperson.";

    /// <summary>Customers in hand who order again and again.</summary>
    public static readonly FactKey<int> RepeatCustomers = new(
        "repeatCustomers", FactUnit.Customers,
        "Customers whom the salesperson has had for long enough, with four order days or more and intervals regular enough for a rhythm, by the reading options.",
        OnlyPeople,
        s => OfRisks(s, risks => Measured.Of(risks.RepeatCustomers(s.Subject.SalespersonId).Count(), new Sample(1))), peers: PeerSummary.Median);

    /// <summary>Those of them who have not ordered for longer than usual.</summary>
    public static readonly FactKey<int> RepeatCustomersOverdue = new(
        "repeatCustomersOverdue", FactUnit.Customers,
        "Those of them who have not ordered for longer than three quarters of their own intervals, by as much as the reading options say.",
        OnlyPeople,
        s => OfRisks(s, risks => Measured.Of(risks.RepeatCustomersOverdue(s.Subject.SalespersonId).Count(), new Sample(1))), peers: PeerSummary.Median);

    /// <summary>What these order in a year.</summary>
    public static readonly FactKey<decimal> RepeatCustomersOverdueValue = new(
        "repeatCustomersOverdueValue", FactUnit.Money,
        "What the overdue repeat customers ordered, returns taken off, in the 365 days up to the last order of each.",
        OnlyPeople,
        s => OfRisks(s, risks => Measured.Of(risks.RepeatCustomersOverdue(s.Subject.SalespersonId).Sum(c => c.YearlyValue), new Sample(1))), peers: PeerSummary.Median);

    /// <summary>From how many days on the one with the most at stake used to order again.</summary>
    public static readonly FactKey<int> UsualOrderDaysFrom = new(
        "usualOrderDaysFrom", FactUnit.Days,
        "Of the overdue repeat customer with the most at stake: the lower quartile of the days between orders, a half day rounded up.",
        NobodyOverdue,
        s => OfWorst(s, c => c.LowerQuartile.Select(WholeDays)));

    /// <summary>Up to how many days.</summary>
    public static readonly FactKey<int> UsualOrderDaysTo = new(
        "usualOrderDaysTo", FactUnit.Days,
        "Of the same customer: the upper quartile of the days between orders, a half day rounded up.",
        NobodyOverdue,
        s => OfWorst(s, c => c.UpperQuartile.Select(WholeDays)));

    /// <summary>How many days ago the last order of that customer was.</summary>
    public static readonly FactKey<int> DaysSinceLastOrder = new(
        "daysSinceLastOrder", FactUnit.Days,
        "Of the same customer: calendar days since the last order.",
        NobodyOverdue,
        s => OfWorst(s, c => Measured.Of(c.DaysSinceLast, new Sample(1))));

    /// <summary>For how many days a mail of that customer has waited.</summary>
    public static readonly FactKey<int> DaysMailWaiting = new(
        "daysMailWaiting", FactUnit.Days,
        "Of the same customer: calendar days since the first mail in the window that nobody has answered.",
        "No mail of the customer waits, no repeat customer is overdue, or the subject is no salesperson.",
        s => OfWorst(s, c => s.Company.Risks.WaitingDays(c.CustomerId) is { } days ? Measured.Of(days, new Sample(1)) : Measured.Missing<int>(Gap.NothingToCount)));

    /// <summary>Orders of the period ÷ target.</summary>
    public static readonly FactKey<double> OrdersReached = new(
        "ordersReached", FactUnit.Share,
        "Orders of the period up to the day ÷ the target of orders, else that of payments, whatever measure is asked about.",
        NoPaymentTarget,
        s => OfRisks(s, risks => risks.OrdersReached(s.Subject)), peers: PeerSummary.Median);

    /// <summary>Payments of the period ÷ target.</summary>
    public static readonly FactKey<double> PaymentsReached = new(
        "paymentsReached", FactUnit.Share,
        "Payments of the period up to the day ÷ the target of payments, else that of orders, whatever measure is asked about.",
        NoPaymentTarget,
        s => OfRisks(s, risks => risks.PaymentsReached(s.Subject)), peers: PeerSummary.Median);

    /// <summary>Orders reached compared with what could be expected by now.</summary>
    public static readonly FactKey<double> OrdersPace = new(
        "ordersPace", FactUnit.Share,
        "ordersReached ÷ the share of the target that should be reached by now.",
        NoPaymentTarget,
        s => OfRisks(s, risks => Paced(risks.OrdersReached(s.Subject), risks.ExpectedShare(s.Subject))), peers: PeerSummary.Median);

    /// <summary>Payments reached compared with what could be expected by now.</summary>
    public static readonly FactKey<double> PaymentsPace = new(
        "paymentsPace", FactUnit.Share,
        "paymentsReached ÷ the share of the target that should be reached by now.",
        NoPaymentTarget,
        s => OfRisks(s, risks => Paced(risks.PaymentsReached(s.Subject), risks.ExpectedShare(s.Subject))), peers: PeerSummary.Median);

    /// <summary>What customers still owe.</summary>
    public static readonly FactKey<decimal> ReceivablesOpen = new(
        "receivablesOpen", FactUnit.Money,
        "What is open of the orders with payment terms that the salesperson answers for, of whatever period.",
        NoTerms,
        s => OfReceivables(s, aging => aging.Open), peers: PeerSummary.Median);

    /// <summary>What of it is not due yet.</summary>
    public static readonly FactKey<decimal> ReceivablesNotYetDue = new(
        "receivablesNotYetDue", FactUnit.Money,
        "What of it is due on the day or later.",
        NoTerms,
        s => OfReceivables(s, aging => aging.NotYetDue), peers: PeerSummary.Median);

    /// <summary>What of it is overdue.</summary>
    public static readonly FactKey<decimal> ReceivablesOverdue = new(
        "receivablesOverdue", FactUnit.Money,
        "What of it was due before the day.",
        NoTerms,
        s => OfReceivables(s, aging => aging.Overdue), peers: PeerSummary.Median);

    /// <summary>How many orders are overdue.</summary>
    public static readonly FactKey<int> OrdersOverdue = new(
        "ordersOverdue", FactUnit.Orders,
        "Orders that the salesperson answers for and of which something is overdue.",
        OnlyPeople,
        s => OfRisks(s, risks => Measured.Of(risks.OverdueOrdersCount(s.Subject.SalespersonId), new Sample(1))), peers: PeerSummary.Median);

    /// <summary>Customers in hand who are about to fall to the public sea.</summary>
    public static readonly FactKey<int> CustomersAboutToFall = new(
        "customersAboutToFall", FactUnit.Customers,
        "Customers in hand for whom the limit of days without contact or order ends within as many days as the reading options say; those past it are apart.",
        NoSea,
        s => OfFalling(s, daysLeft => daysLeft >= 0), peers: PeerSummary.Median);

    /// <summary>Customers in hand for whom the limit has passed.</summary>
    public static readonly FactKey<int> CustomersPastSeaLimit = new(
        "customersPastSeaLimit", FactUnit.Customers,
        "Customers in hand for whom that limit has passed.",
        NoSea,
        s => OfFalling(s, daysLeft => daysLeft < 0), peers: PeerSummary.Median);

    /// <summary>After how many days a customer falls.</summary>
    public static readonly FactKey<int> SeaLimitDays = new(
        "seaLimitDays", FactUnit.Days,
        "After how many calendar days without contact or order a customer falls to the public sea, by the reading options.",
        "Never.",
        s => Measured.Of(s.Company.Options.SeaLimitDays, new Sample(1)));

    /// <summary>Within how many days a customer is about to fall.</summary>
    public static readonly FactKey<int> SeaWarnDays = new(
        "seaWarnDays", FactUnit.Days,
        "Within how many calendar days a customer is about to fall, by the reading options.",
        "Never.",
        s => Measured.Of(s.Company.Options.SeaWarnDays, new Sample(1)));

    private static Measured<T> OfRisks<T>(CaseScope scope, Func<RiskReading, Measured<T>> read)
        where T : struct, IEquatable<T> => scope.Subject.Kind == SubjectKind.Salesperson
            ? read(scope.Company.Risks)
            : Measured.Missing<T>(Gap.NotApplicable);

    private static Measured<int> OfWorst(CaseScope scope, Func<CustomerRhythm, Measured<int>> read) => OfRisks(
        scope, risks => risks.RepeatCustomersOverdue(scope.Subject.SalespersonId).FirstOrDefault() is { } worst ? read(worst) : Measured.Missing<int>(Gap.NothingToCount));

    private static Measured<decimal> OfReceivables(CaseScope scope, Func<Metrics.Receivables.ReceivableAging, decimal> read) => OfRisks(
        scope, risks => risks.Receivables(scope.Subject.SalespersonId) is { Open: > 0 } aging
            ? Measured.Of(read(aging), new Sample(1))
            : Measured.Missing<decimal>(Gap.NothingToCount));

    private static Measured<int> OfFalling(CaseScope scope, Func<int, bool> isMeant) => OfRisks(
        scope, risks => risks.FallingOf(scope.Subject.SalespersonId) is { } falling
            ? Measured.Of(falling.Count(f => isMeant(f.DaysLeft)), new Sample(1))
            : Measured.Missing<int>(Gap.NotApplicable));

    private static Measured<double> Paced(Measured<double> reached, Measured<double> expected)
    {
        if (!reached.TryGet(out var share)) return reached;
        return expected.TryGet(out var byNow) && byNow > 0 ? Measured.Of(share / byNow, reached.Sample) : Measured.Missing<double>(Gap.NotStarted);
    }

    private static int WholeDays(double days) => (int)Math.Round(days, MidpointRounding.AwayFromZero);
}
