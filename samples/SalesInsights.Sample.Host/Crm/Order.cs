using System.Text.Json.Serialization;

namespace SalesInsights.Sample.Host.Crm;

internal sealed class Order : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    /// <summary>Null: house business.</summary>
    public string? OwnerId { get; set; }

    public string? AccountId { get; set; }

    public string? DealId { get; set; }

    /// <summary>A business date, as it is printed on the order: no time, no zone.</summary>
    public required DateOnly OrderedOn { get; set; }

    public required decimal Amount { get; set; }

    public DateOnly? CancelledOn { get; set; }
}
