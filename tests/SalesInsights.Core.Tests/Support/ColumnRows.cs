using System.Text;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;

namespace SalesInsights.Tests.Support;

/// <summary>The large kinds of a company's rows given as columns, in one of the forms that a column of texts has.</summary>
internal static class ColumnRows
{
    public static readonly string[] Forms = ["texts", "coded", "utf8"];

    public static SalesLedger Build(CompanyProfile profile, IReadOnlyList<object> rows, string form)
    {
        var small = new SmallCompany(profile, [.. rows.Where(r => !IsLarge(r))]);
        var builder = new LedgerBuilder(profile);
        small.AddTo(builder);
        AddCustomers(builder, [.. rows.OfType<Customer>()], form);
        AddOpportunities(builder, [.. rows.OfType<Opportunity>()], form);
        AddEntries(builder, [.. rows.OfType<StageEntry>()], form);
        AddOrders(builder, [.. rows.OfType<Order>()], form);
        AddPayments(builder, [.. rows.OfType<Payment>()], form);
        AddActivities(builder, [.. rows.OfType<Activity>()], form);
        return builder.Build();
    }

    /// <summary>The same rows in the order in which <see cref="Build"/> adds them.</summary>
    public static IReadOnlyList<object> InOrder(IReadOnlyList<object> rows) =>
    [
        .. rows.Where(r => !IsLarge(r)), .. rows.OfType<Customer>(), .. rows.OfType<Opportunity>(), .. rows.OfType<StageEntry>(),
        .. rows.OfType<Order>(), .. rows.OfType<Payment>(), .. rows.OfType<Activity>(),
    ];

    private static bool IsLarge(object row) => row is Customer or Opportunity or StageEntry or Order or Payment or Activity;

    private static void AddCustomers(LedgerBuilder builder, Customer[] rows, string form) => builder.AddRange(new CustomerColumns
    {
        Id = Ids(rows, r => r.Id, form),
        Owner = Ids(rows, r => r.Owner, form),
        CreatedOn = Moments(rows, r => r.CreatedOn),
        Origin = Array.ConvertAll(rows, r => r.Origin),
        Campaign = Ids(rows, r => r.Campaign, form),
        Segment = Texts(Array.ConvertAll(rows, r => r.Segment), form),
        Source = Texts(Array.ConvertAll(rows, r => r.Source), form),
        Country = Texts(Array.ConvertAll(rows, r => r.Country), form),
        Grade = Texts(Array.ConvertAll(rows, r => r.Grade), form),
        RecordedAt = Moments(rows, r => r.RecordedAt),
    });

    private static void AddOpportunities(LedgerBuilder builder, Opportunity[] rows, string form) => builder.AddRange(new OpportunityColumns
    {
        Id = Ids(rows, r => r.Id, form),
        Owner = Ids(rows, r => r.Owner, form),
        Customer = Ids(rows, r => r.Customer, form),
        CreatedAt = Moments(rows, r => r.CreatedAt),
        Pipeline = Ids(rows, r => r.Pipeline, form),
        Amount = Array.ConvertAll(rows, r => r.Amount),
        Currency = Array.ConvertAll(rows, r => r.Currency),
        Segment = Texts(Array.ConvertAll(rows, r => r.Segment), form),
        Stage = Ids(rows, r => r.Stage, form),
        ClosedAt = Moments(rows, r => r.ClosedAt),
        ExpectedClose = Moments(rows, r => r.ExpectedClose),
        NextActionOn = Moments(rows, r => r.NextActionOn),
        LostReason = Texts(Array.ConvertAll(rows, r => r.LostReason), form),
        RecordedAt = Moments(rows, r => r.RecordedAt),
    });

    private static void AddEntries(LedgerBuilder builder, StageEntry[] rows, string form) => builder.AddRange(new StageEntryColumns
    {
        Opportunity = Ids(rows, r => r.Opportunity, form),
        Stage = Ids(rows, r => r.Stage, form),
        EnteredAt = Moments(rows, r => r.EnteredAt),
        Sequence = Array.ConvertAll(rows, r => r.Sequence),
        RecordedAt = Moments(rows, r => r.RecordedAt),
    });

    private static void AddOrders(LedgerBuilder builder, Order[] rows, string form) => builder.AddRange(new OrderColumns
    {
        Id = Ids(rows, r => r.Id, form),
        OrderedOn = Moments(rows, r => r.OrderedOn),
        Amount = Array.ConvertAll(rows, r => r.Amount),
        Owner = Ids(rows, r => r.Owner, form),
        Customer = Ids(rows, r => r.Customer, form),
        Opportunity = Ids(rows, r => r.Opportunity, form),
        Currency = Array.ConvertAll(rows, r => r.Currency),
        CancelledOn = Moments(rows, r => r.CancelledOn),
        RecordedAt = Moments(rows, r => r.RecordedAt),
    });

    private static void AddPayments(LedgerBuilder builder, Payment[] rows, string form) => builder.AddRange(new PaymentColumns
    {
        Id = Ids(rows, r => r.Id, form),
        ReceivedOn = Moments(rows, r => r.ReceivedOn),
        Amount = Array.ConvertAll(rows, r => r.Amount),
        Order = Ids(rows, r => r.Order, form),
        Owner = Ids(rows, r => r.Owner, form),
        Customer = Ids(rows, r => r.Customer, form),
        Currency = Array.ConvertAll(rows, r => r.Currency),
        RecordedAt = Moments(rows, r => r.RecordedAt),
    });

    private static void AddActivities(LedgerBuilder builder, Activity[] rows, string form) => builder.AddRange(new ActivityColumns
    {
        Id = Ids(rows, r => r.Id, form),
        Kind = Array.ConvertAll(rows, r => r.Kind),
        At = Moments(rows, r => r.At),
        Salesperson = Ids(rows, r => r.Salesperson, form),
        Customer = Ids(rows, r => r.Customer, form),
        Opportunity = Ids(rows, r => r.Opportunity, form),
        IsAutomatic = Array.ConvertAll(rows, r => r.IsAutomatic),
        Thread = Texts(Array.ConvertAll(rows, r => r.Thread), form),
        RecordedAt = Moments(rows, r => r.RecordedAt),
    });

    private static MomentColumn Moments<T>(T[] rows, Converter<T, Moment> of) => Array.ConvertAll(rows, of);

    private static TextColumn Ids<T, TKind>(T[] rows, Func<T, Id<TKind>> of, string form) =>
        Texts(Array.ConvertAll(rows, r => (string?)of(r).Value), form);

    private static TextColumn Texts(string?[] texts, string form)
    {
        if (form == "texts") return texts;
        if (form == "coded")
        {
            // Backwards and with a text that no row has, so that the codes are not those of the pool.
            string?[] different = ["unused", .. texts.Distinct().Reverse()];
            return TextColumn.Coded(different, Array.ConvertAll(texts, t => string.IsNullOrEmpty(t) ? -1 : Array.IndexOf(different, t)));
        }

        var (bytes, ends) = (new List<byte>(), new List<int>());
        foreach (var text in texts)
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text ?? ""));
            ends.Add(bytes.Count);
        }

        return TextColumn.Utf8(bytes.ToArray(), ends.ToArray());
    }
}
