using NodaTime;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>
/// The objects of somebody's CRM, as the README's example finds them: Guids, numbers and texts as keys, days of NodaTime and moments
/// of .NET.
/// </summary>
internal sealed class Crm
{
    public List<User> Users { get; } = [new(1, "Zhang Wei"), new(2, "Maria Lopez")];

    public List<Account> Accounts { get; } = [];

    public List<Deal> Deals { get; } = [];

    public List<DealStage> DealStages { get; } = [];

    public List<Sale> Orders { get; } = [];

    public List<Quota> Quotas { get; } = [new(1, "2026-Q3", 150_000m), new(2, "2026-Q3", 120_000m)];

    /// <summary>Zhang Wei has 33 customers of August and no deal; Maria Lopez works on hers.</summary>
    public static Crm Sample()
    {
        var crm = new Crm();
        var day = new DateTimeOffset(2026, 8, 10, 9, 0, 0, TimeSpan.FromHours(8));
        for (var i = 1; i <= 33; i++) crm.Accounts.Add(new(new Guid(i, 0, 0, new byte[8]), 1, day));
        for (var i = 34; i <= 40; i++)
        {
            var account = new Guid(i, 0, 0, new byte[8]);
            crm.Accounts.Add(new(account, 2, day.AddDays(i)));
            crm.Deals.Add(new($"D-{i}", 2, account, day.AddDays(i), 5_000m));
            crm.DealStages.Add(new($"D-{i}", "inquiry", day.AddDays(i)));
            crm.DealStages.Add(new($"D-{i}", "quotation", day.AddDays(i + 1)));
        }

        crm.Orders.Add(new(9001, new LocalDate(2026, 7, 20), 52_800m, 1, crm.Accounts[0].Id));
        crm.Orders.Add(new(9002, new LocalDate(2026, 9, 1), 131_000m, 2, crm.Accounts[33].Id));
        return crm;
    }

    internal sealed record User(long Id, string Name);

    internal sealed record Account(Guid Id, long OwnerId, DateTimeOffset CreatedAt);

    internal sealed record Deal(string Id, long OwnerId, Guid AccountId, DateTimeOffset OpenedAt, decimal Value);

    internal sealed record DealStage(string DealId, string Stage, DateTimeOffset EnteredAt);

    internal sealed record Sale(int Id, LocalDate Date, decimal Total, long OwnerId, Guid AccountId);

    internal sealed record Quota(long UserId, string Quarter, decimal Amount);
}
