namespace SalesInsights.Sample.Host.Records;

/// <summary>The settings of a company that begins to use the CRM.</summary>
internal sealed class NewTenant
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 4217, for example CNY.</summary>
    public required string Currency { get; init; }

    /// <summary>IANA, for example Asia/Shanghai.</summary>
    public required string TimeZone { get; init; }

    public string Language { get; init; } = "en";

    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    public IReadOnlyList<DateOnly> ExtraWorkingDays { get; init; } = [];

    public required IReadOnlyList<NewPipeline> Pipelines { get; init; }
}
