using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Pipelines;
using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>Makes the library's company profile of a tenant's row.</summary>
internal static class CompanyProfiles
{
    public static CompanyProfile Of(Tenant tenant, IEnumerable<Pipeline> pipelines) => new(
        tenant.Name,
        Currency.Parse(tenant.Currency),
        DateTimeZoneProviders.Tzdb[tenant.TimeZone],
        new WorkingCalendar(
            holidays: tenant.Holidays.Select(LocalDate.FromDateOnly),
            extraWorkingDays: tenant.ExtraWorkingDays.Select(LocalDate.FromDateOnly)),
        pipelines: pipelines.Select(p => new PipelineDefinition(p.Id, p.Stages.Select(Of))),
        language: tenant.Language);

    private static Stage Of(PipelineStage stage) =>
        new(stage.Id, stage.Name, stage.Order, stage.Outcome, stage.ExpectedDays, countsAsFollowUp: stage.CountsAsFollowUp);
}
