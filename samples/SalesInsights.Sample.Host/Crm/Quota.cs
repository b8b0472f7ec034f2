using System.Text.Json.Serialization;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>A target.</summary>
internal sealed class Quota : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public required SubjectKind SubjectKind { get; set; }

    /// <summary>Null: the company.</summary>
    public string? SubjectId { get; set; }

    /// <summary>The name of a period, for example 2026-Q3.</summary>
    public required string Period { get; set; }

    /// <summary>The name of a measure, for example orders.</summary>
    public required string Measure { get; set; }

    public required decimal Amount { get; set; }
}
