namespace SalesInsights.Sample.Host.Crm;

/// <summary>One version of a tenant's own rule pack; the highest one is in force, the others tell what was.</summary>
internal sealed class SavedRules
{
    public required string TenantId { get; set; }

    public required int Version { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    /// <summary>The pack as the tenant sent it, JSON.</summary>
    public required string Settings { get; set; }
}
