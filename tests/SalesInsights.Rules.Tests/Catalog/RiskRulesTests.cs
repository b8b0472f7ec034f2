using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Tests.Catalog.Contracts;
using SalesInsights.Rules.Wording;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Catalog;

/// <summary>SI5001, SI5002 and SI5003: business at risk.</summary>
public sealed class RiskRulesTests
{
    private static readonly RuleUnderTest Repeat = new(new RepeatCustomersOverdueRule());
    private static readonly RuleUnderTest Payments = new(new PaymentsLateRule());
    private static readonly RuleUnderTest Falling = new(new AboutToFallRule());

    /// <summary>
    /// Intervals of 55, 60, 70 and 80 days: lower quartile 58.75, upper 72.5; 118 days since the last order, and a mail of nine days ago waits. 500 in the
    /// year up to the last order.
    /// </summary>
    internal static TestCompany Silent => Ordering(new(2026, 6, 4), 80, 70, 60, 55)
        .Activity("m", ActivityKind.MailIn, new LocalDate(2026, 9, 21), "r");

    [Fact]
    public void RepeatCustomersOverdue_SilentFor118Days_TellsTheOwnRhythmAndTheMail() => Repeat.On(Silent).Fires()
        .HasId("SI5001/salesperson/u1").TriggeredBy(Trigger.Policy).IsSure(FindingVerdict.ByPolicy).Speaks(Severity.Info)
        .Because("repeatCustomersOverdue", 1, of: 1, threshold: 1, option: "SI5001.minimumCustomers")
        .Because("repeatCustomersOverdueValue", 500m)
        .Because("daysSinceLastOrder", 118).Because("usualOrderDaysFrom", 59).Because("usualOrderDaysTo", 73).Because("daysMailWaiting", 9)
        .OpensCustomers("r").WouldClear("recordOrder", 1)
        .Says(
            "Zhang Wei: 1 repeat customer without an order for longer than is usual for them, 500 CNY a year. Most at stake: used to order every 59 to 73 days, no order on record for 118 days, and a mail from there without an answer on record for 9 days. First impression.",
            "Zhang Wei:1 个老客户过了自己平时的返单间隔还没下单,一年约 500 元。最要紧的一个:过去返单间隔 59–73 天,现在 118 天没下单,来信 9 天在系统里没有回复记录。初步判断。");

    [Fact]
    public void RepeatCustomersOverdue_MailAnsweredOrNone_SaysNothingOfMails() => Repeat
        .On(Silent.Activity("re", ActivityKind.MailOut, new LocalDate(2026, 9, 22), "r"))
        .Fires().Misses("daysMailWaiting", Gap.NothingToCount)
        .Says(Language.English, "Zhang Wei: 1 repeat customer without an order for longer than is usual for them, 500 CNY a year. Most at stake: used to order every 59 to 73 days, no order on record for 118 days. First impression.");

    [Fact]
    public void RepeatCustomersOverdue_Several_AreListedByMoneyAtStake()
    {
        // By days overdue × yearly value: r02 loses 21 days of 40,000 a year, r01 and r03 of 4,000.
        var company = RepeatCustomersOverdueContract.Every50Days(new(2026, 7, 21), orders: 4, customers: 3).Order("large", new(2026, 7, 21), 36_000m, customer: "r02");

        Repeat.On(company).Fires().Because("repeatCustomersOverdue", 3, of: 3).Because("repeatCustomersOverdueValue", 48_000m)
            .OpensCustomers("r02", "r01", "r03").WouldClear("recordOrder", 3).ClearsAsItSays();
    }

    [Fact]
    public void RepeatCustomersOverdue_IrregularIntervals_AreNoRhythm()
    {
        // Quartiles of 20, 20, 100 and 200 days are 20 and 125, more than three times as long.
        Repeat.On(Ordering(new(2026, 1, 5), 200, 100, 20, 20)).IsSilent();
        new RuleUnderTest(new RepeatCustomersOverdueRule(), reading: new ReadingOptions { RegularPercent = 700 }).On(Ordering(new(2026, 1, 5), 200, 100, 20, 20)).Fires();
    }

    [Fact]
    public void RepeatCustomersOverdue_NobodysCustomer_IsNobodysFinding() => Repeat.On(Ordering(new(2026, 6, 4), 80, 70, 60, 55, owner: "")).IsSilent();

    [Fact]
    public void PaymentsLate_MostIsNotDueYet_TellsItApart() => Payments.On(PaymentsLateContract.With(96m, 58m, 7m)).Fires()
        .HasId("SI5002/salesperson/u1").Speaks(Severity.Info)
        .Because("paymentsReached", 0.58).Because("ordersReached", 0.96)
        .Because("paymentsPace", 0.58, threshold: 0.8, option: "SI5002.paymentsPace").Because("ordersPace", 0.96, threshold: 0.9, option: "SI5002.ordersPace")
        .Because("receivablesOpen", 38m, unit: "money").Because("receivablesNotYetDue", 31m).Because("receivablesOverdue", 7m)
        .Because("ordersOverdue", 1, threshold: 1, option: "SI5002.minimumOrders", unit: "orders")
        .OpensCustomers("c").WouldClear("recordPayment", 1).ClearsAsItSays()
        .Says(
            "Zhang Wei: orders in 2026-Q3 are at 96% of the target, payments only at 58%. Still open: 38 CNY, of which 31 CNY is not due yet; overdue: 1 order, 7 CNY.",
            "Zhang Wei:2026-Q3 订单完成 96%,回款只有 58%;没收的有 38 元,其中没到付款日的 31 元,逾期的 1 笔、7 元。");

    [Fact]
    public void PaymentsLate_PaymentsAtEightTenths_AreOnTheirWay() => Payments.On(PaymentsLateContract.With(96m, 80m, 7m)).IsSilent();

    [Fact]
    public void PaymentsLate_DueOnTheDay_IsNotLate() => Payments
        .On(new TestCompany().Target(100m).Order("r", new(2026, 8, 3), 96m, customer: "c").Due("r", TestCompany.DefaultAsOf, 96m)).IsSilent();

    [Fact]
    public void PaymentsLate_TargetOfPayments_CountsForOrdersWhereTheyHaveNone()
    {
        var company = PaymentsLateContract.With(96m, 58m, 7m);

        Payments.On(company.Copy().Asked(TestCompany.DefaultAsOf, measure: TargetMeasure.Payments).Target(116m)).Fires().Because("paymentsReached", 0.5).Because("ordersReached", 0.96);
        Payments.On(company.Asked(TestCompany.DefaultAsOf, measure: TargetMeasure.NewCustomers)).Fires().Mentions(Language.English, "31 CNY");
    }

    [Fact]
    public void PaymentsLate_NoTarget_HasNoAnswer()
    {
        var company = new TestCompany().Person("u2", "Ada").Target(1m, "u2").Order("r", new(2026, 8, 3), 96m, customer: "c").Due("r", new(2026, 9, 1), 96m);

        Payments.On(company).HasNoAnswer(BuiltInFacts.PaymentsPace, Gap.NoTarget).HasNoAnswer(BuiltInFacts.OrdersPace);
    }

    [Fact]
    public void PaymentsLate_SeveralOverdue_AsksForTheLargestFirst() => Payments.On(new PaymentsLateContract().SpeaksClearly()).Fires().WouldClear("recordPayment", 7);

    [Fact]
    public void AboutToFall_ThreeWithSevenDaysLeft_NamesTheSoonestFirst()
    {
        var company = AboutToFallContract.Contacted(new(2026, 9, 7), 4).Activity("old", ActivityKind.Call, new LocalDate(2026, 8, 1), "x")
            .Customer("z1", new(2026, 9, 1)).Customer("z2", new(2026, 8, 30));

        // z1 has one day left; for z2 the limit passed yesterday. "free" is in the sea.
        Falling.On(company).Fires()
            .HasId("SI5003/salesperson/u1").Speaks(Severity.Info)
            .Because("customersAboutToFall", 5, of: 6, threshold: 3, option: "SI5003.minimumCustomers")
            .Because("customersPastSeaLimit", 1).Because("seaLimitDays", 30).Because("seaWarnDays", 7)
            .OpensCustomers("z1", "c001", "c002", "c003", "c004").WouldClear("contactCustomer", 3).ClearsAsItSays()
            .Says(
                "Zhang Wei: 5 customers will fall to the public sea within 7 days; the limit is 30 days without a contact or order on record.",
                "Zhang Wei:5 个客户 7 天内会掉进公海(满 30 天没有联系记录或订单就会掉)。");
    }

    [Fact]
    public void AboutToFall_NobodyReleasedInAYear_HasNoAnswer()
    {
        // Somebody went to the sea on 2026-06-01; the 365 days up to 2027-06-01 begin on 2026-06-02.
        Falling.On(Later(new(2027, 5, 31))).Fires();
        Falling.On(Later(new(2027, 6, 1))).HasNoAnswer(BuiltInFacts.CustomersAboutToFall, Gap.NotApplicable);

        static TestCompany Later(LocalDate asOf) => AboutToFallContract.Contacted(asOf.PlusDays(-25), 3).Asked(asOf);
    }

    [Fact]
    public void AboutToFall_NoActivityOnRecord_HasNoAnswer() => Falling
        .On(new TestCompany().Customers(5, new(2026, 9, 5)).Customer("free", new(2026, 1, 5)).Owner("free", "", new(2026, 6, 1)))
        .HasNoAnswer(BuiltInFacts.CustomersAboutToFall);

    [Fact]
    public void Constructors_OptionsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RepeatCustomersOverdueRule(new RepeatCustomersOverdueOptions { MinimumCustomers = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaymentsLateRule(new PaymentsLateOptions { OrdersPace = 1.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaymentsLateRule(new PaymentsLateOptions { PaymentsPace = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaymentsLateRule(new PaymentsLateOptions { MinimumOrders = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AboutToFallRule(new AboutToFallOptions { MinimumCustomers = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Request(new() { RepeatOverduePercent = 99 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Request(new() { RegularPercent = 99 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Request(new() { SeaLimitDays = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Request(new() { SeaWarnDays = -1 }));

        static void Request(ReadingOptions reading) => new TestCompany().Request(reading);
    }

    /// <summary>One customer with orders of 100, the last one on a day and the intervals before it from the latest back.</summary>
    private static TestCompany Ordering(LocalDate last, int first, int second, int third, int fourth, string owner = TestCompany.Someone)
    {
        var company = new TestCompany().Customer("r", new(2025, 1, 6), owner).Order("o0", last, 100m, customer: "r");
        var (number, day) = (1, last);
        foreach (var days in (int[])[first, second, third, fourth]) company.Order("o" + number++, day = day.PlusDays(-days), 100m, customer: "r");
        return company;
    }
}
