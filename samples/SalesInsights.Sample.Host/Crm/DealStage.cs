using System.Text.Json.Serialization;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>A line of the stage history: the deal entered a stage.</summary>
internal sealed class DealStage : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public required string DealId { get; set; }

    public required string StageId { get; set; }

    /// <summary>Null: nobody knows when.</summary>
    public DateTimeOffset? EnteredAt { get; set; }
}
