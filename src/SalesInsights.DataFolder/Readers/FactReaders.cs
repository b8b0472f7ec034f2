namespace SalesInsights.DataFolder.Readers;

/// <summary>All files of the data folder in the order in which they are read, which is the order of their issues.</summary>
internal static class FactReaders
{
    public static readonly FactReader Stages = new StageReader();

    public static IReadOnlyList<FactReader> All { get; } =
    [
        Stages,
        new DepartmentReader(),
        new SalespersonReader(),
        new MembershipReader(),
        new AbsenceReader(),
        new UnusedReader("assists", "assistant_id* salesperson_id customer_id from to"),
        new RateReader(),
        new CampaignReader(),
        new CustomerReader(),
        new CustomerOwnerReader(),
        new UnusedReader("customer_shares", "customer_id* salesperson_id* share*"),
        new OpportunityReader(),
        new OpportunityOwnerReader(),
        new UnusedReader("opportunity_changes", "opportunity_id* at* amount currency expected_close"),
        new StageEntryReader(),
        new OrderReader(),
        new OrderCreditReader(),
        new PaymentReader(),
        new UnusedReader("payments_due", "order_id* due_on* amount*"),
        new ActivityReader(),
        new TargetReader(),
    ];

    public static FactReader? Find(string name) => All.FirstOrDefault(r => r.Schema.Name == name);
}
