using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Support;

/// <summary>A generated company: its profile and its rows in input order.</summary>
public class SmallCompany(CompanyProfile profile, IReadOnlyList<object> rows)
{
    public CompanyProfile Profile { get; } = profile;

    public IReadOnlyList<object> Rows { get; } = rows;

    public SalesLedger Build() => Build(Rows);

    public SalesLedger Build(IEnumerable<object> rows)
    {
        var builder = new LedgerBuilder(Profile);
        foreach (var row in rows) Add(builder, row);
        return builder.Build();
    }

    public void AddTo(LedgerBuilder builder)
    {
        foreach (var row in Rows) Add(builder, row);
    }

    public SalesLedger BuildShuffled(int seed)
    {
        var shuffled = Rows.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Build(shuffled);
    }

    /// <summary>The ledger of the rows that are dated on or before a day, or not dated at all.</summary>
    public SalesLedger BuildUpTo(LocalDate day) => Build(Rows.Where(r => DayOf(r) is not { } date || date <= day));

    public override string ToString() => string.Join(Environment.NewLine, Rows);

    private LocalDate? DayOf(object row) => row switch
    {
        Department r => r.From,
        Membership r => r.From,
        Absence r => r.From,
        ExchangeRate r => r.Date,
        Customer r => DayOf(r.CreatedOn),
        CustomerOwnerChange r => DayOf(r.From),
        Opportunity r => DayOf(r.CreatedAt),
        OpportunityOwnerChange r => DayOf(r.From),
        OpportunityChange r => DayOf(r.At),
        StageEntry r => DayOf(r.EnteredAt),
        Order r => DayOf(r.OrderedOn),
        Payment r => DayOf(r.ReceivedOn),
        Activity r => DayOf(r.At),
        Target r => r.SetOn,
        _ => null,
    };

    private LocalDate? DayOf(Moment moment) => moment.IsUnknown ? null : moment.In(Profile.Zone).Date;

    private static LedgerBuilder Add(LedgerBuilder builder, object row) => row switch
    {
        Department r => builder.Add(r),
        Salesperson r => builder.Add(r),
        Membership r => builder.Add(r),
        Absence r => builder.Add(r),
        Assist r => builder.Add(r),
        ExchangeRate r => builder.Add(r),
        Campaign r => builder.Add(r),
        Customer r => builder.Add(r),
        CustomerOwnerChange r => builder.Add(r),
        CustomerShare r => builder.Add(r),
        Opportunity r => builder.Add(r),
        OpportunityOwnerChange r => builder.Add(r),
        OpportunityChange r => builder.Add(r),
        StageEntry r => builder.Add(r),
        Order r => builder.Add(r),
        OrderCredit r => builder.Add(r),
        Payment r => builder.Add(r),
        PaymentDue r => builder.Add(r),
        Activity r => builder.Add(r),
        Target r => builder.Add(r),
        _ => throw new ArgumentException($"No such row: {row}", nameof(row)),
    };
}
