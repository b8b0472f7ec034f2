using System.Text.Json.Serialization;

namespace SalesInsights.Sample.Host.Crm;

internal sealed class Payment : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public string? OrderId { get; set; }

    public required DateOnly ReceivedOn { get; set; }

    public required decimal Amount { get; set; }
}
