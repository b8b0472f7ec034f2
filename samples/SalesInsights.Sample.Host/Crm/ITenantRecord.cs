namespace SalesInsights.Sample.Host.Crm;

/// <summary>A row of one tenant, with a key that is unique within the tenant and the table.</summary>
internal interface ITenantRecord
{
    string TenantId { get; set; }

    string Id { get; }
}
