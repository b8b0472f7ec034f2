using System.Text.Json.Serialization;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>An opportunity.</summary>
internal sealed class Deal : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public required string OwnerId { get; set; }

    public string? AccountId { get; set; }

    /// <summary>Null: the tenant's only pipeline.</summary>
    public string? PipelineId { get; set; }

    public decimal? Amount { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }
}
