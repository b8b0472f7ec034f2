using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The rows of a company as a CRM would hand them over, seeded: text ids, dates, minutes and amounts, column by column.</summary>
/// <remarks>
/// Minutes are counted from <see cref="Epoch"/>. An opportunity's entries lie together and in order; everything happens in two years.
/// </remarks>
internal sealed class GeneratedRows
{
    public static readonly LocalDate Epoch = new(2025, 1, 1);
    public static readonly LocalDate AsOf = new(2026, 9, 30);
    public static readonly TargetPeriod Year = TargetPeriod.Year(2026);
    public static readonly string[] Stages = ["inquiry", "quotation", "pi", "sample", "won", "lost"];
    public static readonly string[] Kinds = ["mail_out", "mail_in", "call", "meeting", "note", "sample"];
    private const int Days = 638;

    // Tables, so that the load is timed and not the arithmetic that makes up its input.
    private static readonly LocalDate[] Dates = [.. Enumerable.Range(0, Days + 100).Select(d => Epoch.PlusDays(d))];
    private static readonly LocalTime[] Times = [.. Enumerable.Range(0, 1440).Select(m => new LocalTime(m / 60, m % 60))];

    public GeneratedRows(ScaleSize size)
    {
        Size = size;
        var random = new SplitMix(20260930);
        People = Ids("u", size.People);
        Customers = Ids("c", size.Customers);
        (CustomerOwner, CustomerDay) = (random.Below(size.People, size.Customers), random.Below(Days - 40, size.Customers));
        Opportunities = Ids("o", size.Opportunities);
        OpportunityCustomer = random.Below(size.Customers, size.Opportunities);
        OpportunityOwner = OpportunityCustomer.Select(c => CustomerOwner[c]).ToArray();
        OpportunityDay = OpportunityCustomer.Select(c => CustomerDay[c] + random.Below(30)).ToArray();
        OpportunityAmount = Amounts(ref random, size.Opportunities);
        Entries = new EntryRows(OpportunityDay, Days, ref random);
        Orders = Ids("r", size.Orders);
        OrderCustomer = random.Below(size.Customers, size.Orders);
        OrderOwner = OrderCustomer.Select(c => CustomerOwner[c]).ToArray();
        (OrderDay, OrderAmount) = (random.Below(Days, size.Orders), Amounts(ref random, size.Orders));
        Payments = Ids("p", size.Payments);
        PaymentOrder = random.Below(size.Orders, size.Payments);
        PaymentDay = PaymentOrder.Select(o => OrderDay[o] + random.Below(60)).ToArray();
        PaymentAmount = Amounts(ref random, size.Payments);
        Activities = Ids("a", size.Activities);
        ActivityCustomer = random.Below(size.Customers, size.Activities);
        ActivityPerson = ActivityCustomer.Select(c => CustomerOwner[c]).ToArray();
        (ActivityKind, ActivityMinute) = (random.Below(Kinds.Length, size.Activities), random.Below(Days * 1440, size.Activities));
    }

    public ScaleSize Size { get; }
    public string[] People { get; }
    public string[] Customers { get; }
    public int[] CustomerOwner { get; }
    public int[] CustomerDay { get; }
    public string[] Opportunities { get; }
    public int[] OpportunityCustomer { get; }
    public int[] OpportunityOwner { get; }
    public int[] OpportunityDay { get; }
    public decimal[] OpportunityAmount { get; }
    public EntryRows Entries { get; }
    public string[] Orders { get; }
    public int[] OrderCustomer { get; }
    public int[] OrderOwner { get; }
    public int[] OrderDay { get; }
    public decimal[] OrderAmount { get; }
    public string[] Payments { get; }
    public int[] PaymentOrder { get; }
    public int[] PaymentDay { get; }
    public decimal[] PaymentAmount { get; }
    public string[] Activities { get; }
    public int[] ActivityCustomer { get; }
    public int[] ActivityPerson { get; }
    public int[] ActivityKind { get; }
    public int[] ActivityMinute { get; }

    /// <summary>The day of a day number.</summary>
    public static LocalDate Day(int day) => Dates[day];

    /// <summary>The moment of a minute.</summary>
    public static LocalDateTime At(int minute) => Dates[minute / 1440] + Times[minute % 1440];

    /// <summary>
    /// Bytes of the columns as they are handed over: ids and references as UTF-8 text, days and minutes in 4 bytes, amounts in 8.
    /// </summary>
    public long RawBytes()
    {
        long Text(string[] ids) => ids.Sum(id => (long)id.Length);
        long References(int[] rows, string[] ids) => rows.Sum(r => (long)ids[r].Length);
        return Text(People)
            + Text(Customers) + References(CustomerOwner, People) + (4L * Customers.Length)
            + Text(Opportunities) + References(OpportunityCustomer, Customers) + References(OpportunityOwner, People)
            + (12L * Opportunities.Length)
            + References(Entries.Opportunity, Opportunities) + Entries.Stage.Sum(s => (long)Stages[s].Length)
            + (4L * Entries.Opportunity.Length)
            + Text(Orders) + References(OrderCustomer, Customers) + References(OrderOwner, People) + (12L * Orders.Length)
            + Text(Payments) + References(PaymentOrder, Orders) + (12L * Payments.Length)
            + Text(Activities) + References(ActivityCustomer, Customers) + References(ActivityPerson, People) + (5L * Activities.Length);
    }

    private static string[] Ids(string prefix, int count) =>
        Enumerable.Range(0, count).Select(i => prefix + i.ToString("D7", null)).ToArray();

    private static decimal[] Amounts(ref SplitMix random, int count)
    {
        var amounts = new decimal[count];
        for (var i = 0; i < count; i++) amounts[i] = new decimal(random.Below(5_000_000) + 50_000, 0, 0, false, 2);
        return amounts;
    }
}
