namespace SalesInsights.Sample.Host.Crm;

/// <summary>One company that uses the CRM.</summary>
internal sealed class Tenant
{
    public required string Id { get; set; }

    /// <summary>Never the same again, also when a tenant is removed and another one takes its id: caches go by it.</summary>
    public Guid Key { get; set; }

    public required string Name { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; set; }

    /// <summary>IANA name; business days begin and end in it.</summary>
    public required string TimeZone { get; set; }

    public required string Language { get; set; }

    public List<DateOnly> Holidays { get; set; } = [];

    public List<DateOnly> ExtraWorkingDays { get; set; } = [];

    /// <summary>Grows with every change of the tenant's records, in the same transaction.</summary>
    public long RecordsVersion { get; set; }
}
