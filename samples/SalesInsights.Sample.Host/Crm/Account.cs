using System.Text.Json.Serialization;
using SalesInsights.Facts;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>A customer.</summary>
internal sealed class Account : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Null: in the public sea.</summary>
    public string? OwnerId { get; set; }

    public CustomerOrigin Origin { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }
}
