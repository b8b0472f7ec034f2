using System.Text.Json.Serialization;

namespace SalesInsights.Sample.Host.Crm;

internal sealed class Department : ITenantRecord
{
    [JsonIgnore]
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public required string Name { get; set; }

    public string? ParentId { get; set; }

    /// <summary>The user who heads it; without a foreign key, as users in turn belong to departments.</summary>
    public string? ManagerId { get; set; }
}
