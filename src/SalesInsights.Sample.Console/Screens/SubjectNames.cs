using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Screens;

/// <summary>The names of subjects as shown to people; the id where there is none.</summary>
internal static class SubjectNames
{
    public static string Of(Snapshot snapshot, Subject subject)
    {
        var organization = snapshot.Ledger.Organization;
        var name = subject.Kind switch
        {
            SubjectKind.Salesperson => organization.Find(subject.SalespersonId)?.Name,
            SubjectKind.Department => organization.Find(subject.DepartmentId, snapshot.AsOf)?.Name,
            _ => snapshot.Ledger.Company.Name,
        };
        return string.IsNullOrEmpty(name) ? subject.Id.Value : name;
    }
}
