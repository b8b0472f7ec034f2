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
        new AssistReader(),
        new RateReader(),
        new CampaignReader(),
        new CustomerReader(),
        new CustomerOwnerReader(),
        new CustomerShareReader(),
        new OpportunityReader(),
        new OpportunityOwnerReader(),
        new OpportunityChangeReader(),
        new StageEntryReader(),
        new OrderReader(),
        new OrderCreditReader(),
        new PaymentReader(),
        new PaymentDueReader(),
        new ActivityReader(),
        new TargetReader(),
    ];

    public static FactReader? Find(string name) => All.FirstOrDefault(r => r.Schema.Name == name);
}
