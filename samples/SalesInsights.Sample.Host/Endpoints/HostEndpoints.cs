namespace SalesInsights.Sample.Host.Endpoints;

/// <summary>All addresses of the host.</summary>
internal static class HostEndpoints
{
    public static void MapHost(this IEndpointRouteBuilder routes)
    {
        AddTenant.Map(routes);
        ListTenants.Map(routes);
        RemoveTenant.Map(routes);
        SaveRecords.Map(routes);
        CheckRecords.Map(routes);
        SaveRules.Map(routes);
        ShowRules.Map(routes);
        ShowDiagnosis.Map(routes);
    }
}
