using SalesInsights.Organizations;
using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>Whom a quota is for.</summary>
internal static class Quotas
{
    /// <summary>The subject; null where kind and id do not fit each other.</summary>
    public static Subject? SubjectOf(Quota quota) => (quota.SubjectKind, string.IsNullOrEmpty(quota.SubjectId)) switch
    {
        (SubjectKind.Company, true) => Subject.Company,
        (SubjectKind.Department, false) => Subject.Department(quota.SubjectId),
        (SubjectKind.Salesperson, false) => Subject.Salesperson(quota.SubjectId),
        _ => null,
    };
}
