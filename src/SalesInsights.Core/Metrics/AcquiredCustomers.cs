namespace SalesInsights.Metrics;

/// <summary>Customers that came into somebody's hands, by how they came.</summary>
public sealed class AcquiredCustomers
{
    internal AcquiredCustomers(long created, long claimed, long assigned)
    {
        Created = created;
        Claimed = claimed;
        Assigned = assigned;
    }

    /// <summary>Found and created by the owner. 新建</summary>
    public long Created { get; }

    /// <summary>Taken from the public sea. 领取</summary>
    public long Claimed { get; }

    /// <summary>Given by somebody. 分配</summary>
    public long Assigned { get; }

    /// <summary>All of them; a customer who came twice counts twice.</summary>
    public long Total => Created + Claimed + Assigned;
}
