using System.Text.Json.Serialization;
using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Records;

/// <summary>Records of a tenant to add, or to put in the place of those with the same ids; in any order.</summary>
internal sealed class RecordBatch
{
    public IReadOnlyList<Department> Departments { get; init; } = [];

    public IReadOnlyList<User> Users { get; init; } = [];

    public IReadOnlyList<Account> Accounts { get; init; } = [];

    public IReadOnlyList<Deal> Deals { get; init; } = [];

    public IReadOnlyList<DealStage> DealStages { get; init; } = [];

    public IReadOnlyList<Order> Orders { get; init; } = [];

    public IReadOnlyList<Payment> Payments { get; init; } = [];

    public IReadOnlyList<Activity> Activities { get; init; } = [];

    public IReadOnlyList<Quota> Quotas { get; init; } = [];

    /// <summary>The lists by their names, those that others refer to first.</summary>
    [JsonIgnore]
    public IReadOnlyList<RecordList> Lists =>
    [
        RecordList.Of("departments", Departments),
        RecordList.Of("users", Users),
        RecordList.Of("accounts", Accounts),
        RecordList.Of("deals", Deals),
        RecordList.Of("dealStages", DealStages),
        RecordList.Of("orders", Orders),
        RecordList.Of("payments", Payments),
        RecordList.Of("activities", Activities),
        RecordList.Of("quotas", Quotas),
    ];
}
