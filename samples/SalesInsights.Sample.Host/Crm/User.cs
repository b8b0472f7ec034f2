using System.Text.Json.Serialization;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>Somebody who sells.</summary>
internal sealed class User : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public required string Name { get; set; }

    public string? DepartmentId { get; set; }

    public Role Role { get; set; }

    public DateOnly? ActiveFrom { get; set; }

    public DateOnly? ActiveTo { get; set; }
}
