using System.Text.Json.Serialization;
using SalesInsights.Facts;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>A mail, call, meeting or note.</summary>
internal sealed class Activity : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public required ActivityKind Kind { get; set; }

    public required DateTimeOffset At { get; set; }

    public string? UserId { get; set; }

    public string? AccountId { get; set; }

    public string? DealId { get; set; }
}
