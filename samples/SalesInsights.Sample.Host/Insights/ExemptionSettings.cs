namespace SalesInsights.Sample.Host.Insights;

/// <summary>What a tenant changes about who is left in peace; null leaves a number as it is.</summary>
internal sealed class ExemptionSettings
{
    public int? NewcomerWorkingDays { get; init; }

    public int? ReturnWorkingDays { get; init; }

    public int? LongAbsenceWorkingDays { get; init; }
}
