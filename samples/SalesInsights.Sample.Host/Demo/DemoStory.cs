using System.Globalization;
using SalesInsights.Facts;
using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Demo;

/// <summary>Writes the demo's accounts and what became of them; nothing happens after the day that the demo is looked at.</summary>
internal sealed class DemoStory
{
    private static readonly DateTimeOffset Horizon = At(DateOnly.Parse(DemoTenant.AsOf, CultureInfo.InvariantCulture), 1);

    public List<Account> Accounts { get; } = [];

    public List<Deal> Deals { get; } = [];

    public List<DealStage> DealStages { get; } = [];

    public List<Crm.Order> Orders { get; } = [];

    public List<Crm.Payment> Payments { get; } = [];

    public List<Crm.Activity> Activities { get; } = [];

    /// <summary>A user creates accounts, one every so many days.</summary>
    public IReadOnlyList<Account> NewAccounts(string owner, int count, DateOnly first, int everyDays)
    {
        var before = Accounts.Count;
        for (var i = 0; i < count; i++)
        {
            Accounts.Add(new()
            {
                Id = Numbered("c", Accounts.Count + 1),
                Name = Numbered("Customer ", Accounts.Count + 1),
                OwnerId = owner,
                CreatedAt = At(first, i * everyDays),
            });
        }

        return Accounts.GetRange(before, count);
    }

    /// <summary>A deal goes through stages, each entered so many days after the account was created; a won one becomes an order.</summary>
    public void Sell(Account account, decimal amount, params (string Stage, int AfterDays)[] way)
    {
        var created = account.CreatedAt!.Value;
        var deal = new Deal
        {
            Id = Numbered("o", Deals.Count + 1),
            OwnerId = account.OwnerId!,
            AccountId = account.Id,
            Amount = amount,
            CreatedAt = created.AddDays(way[0].AfterDays),
        };
        Deals.Add(deal);
        foreach (var (stage, days) in way)
        {
            var entered = created.AddDays(days);
            if (entered >= Horizon) return;
            DealStages.Add(new() { Id = Numbered("s", DealStages.Count + 1), DealId = deal.Id, StageId = stage, EnteredAt = entered });
            Activities.Add(new()
            {
                Id = Numbered("a", Activities.Count + 1),
                Kind = ActivityKind.MailOut,
                At = entered.AddHours(-1),
                UserId = deal.OwnerId,
                AccountId = account.Id,
                DealId = deal.Id,
            });
            if (stage == "won") Order(deal, entered);
        }
    }

    private void Order(Deal deal, DateTimeOffset won)
    {
        var order = new Crm.Order
        {
            Id = Numbered("so", Orders.Count + 1),
            OwnerId = deal.OwnerId,
            AccountId = deal.AccountId,
            DealId = deal.Id,
            OrderedOn = DateOnly.FromDateTime(won.UtcDateTime),
            Amount = deal.Amount!.Value,
        };
        Orders.Add(order);
        if (won.AddDays(20) >= Horizon) return;
        Payments.Add(new()
        {
            Id = Numbered("p", Payments.Count + 1),
            OrderId = order.Id,
            ReceivedOn = order.OrderedOn.AddDays(20),
            Amount = order.Amount,
        });
    }

    /// <summary>Six in the morning by UTC, two in the afternoon in Shanghai: the same day in both.</summary>
    private static DateTimeOffset At(DateOnly day, int daysLater) => new(day.AddDays(daysLater), new TimeOnly(6, 0), TimeSpan.Zero);

    private static string Numbered(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000}");
}
