using SalesInsights.DataFolder;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Commands;

/// <summary>Puts the results of a subject and the win rates of the same groups together.</summary>
internal static class ResultsTables
{
    public static ResultsTable Of(OpenedCompany company, Subject subject, Grouping grouping, ViewerScope? viewer = null)
    {
        var isByPeople = grouping is Grouping.Salesperson or Grouping.Department;
        var isCompany = subject == Subject.Company;
        var whole = Visible(Results(company, subject, isByPeople && !isCompany ? Grouping.Company : grouping), viewer);
        var rows = isByPeople && !isCompany
            ? Visible(Results(company, Subject.Company, grouping), viewer).Rows.Where(r => r.Subject is { } inner && IsWithin(company, inner, subject))
            : whole.Rows;
        return new(
            subject, grouping, whole.Total, [.. rows.Where(r => !(r.IsHouse && IsEmpty(r)))], TotalRate(company, subject),
            isByPeople || isCompany ? Rates(company, GroupingOf(grouping)) : null);
    }

    private static ResultsReport Visible(ResultsReport report, ViewerScope? viewer) => viewer is null
        ? report
        : report.VisibleTo(viewer) ?? throw new ArgumentException("The viewer may not see the subject.", nameof(viewer));

    private static ResultsReport Results(OpenedCompany company, Subject subject, Grouping grouping) =>
        ResultsReport.Of(company.Snapshot, new ResultsOptions { Period = company.Period, GroupBy = grouping, Subject = subject });

    private static Dictionary<string, WinRateRow> Rates(OpenedCompany company, Grouping grouping) =>
        WinRateReport.Of(company.Snapshot, new WinRateOptions { Period = company.Period, GroupBy = grouping }).Rows.ToDictionary(r => r.Key);

    private static WinRateRow? TotalRate(OpenedCompany company, Subject subject) => Rates(company, subject.Kind switch
    {
        SubjectKind.Department => Grouping.Department,
        SubjectKind.Salesperson => Grouping.Salesperson,
        _ => Grouping.Company,
    }).GetValueOrDefault(subject.Id.Value);

    private static Grouping GroupingOf(Grouping grouping) => grouping == Grouping.Company ? Grouping.Salesperson : grouping;

    private static bool IsEmpty(ResultsRow row) =>
        row.Orders.Count + row.Payments.Count + row.Won.Count + row.NewCustomers.Total + row.OpportunitiesOpened == 0;

    private static bool IsWithin(OpenedCompany company, Subject inner, Subject outer)
    {
        if (inner == outer) return true;
        if (outer.Kind != SubjectKind.Department) return false;
        var (organization, day) = (company.Snapshot.Organization, company.Snapshot.AsOf);
        var department = inner.Kind == SubjectKind.Department ? inner.DepartmentId : organization.DepartmentOf(inner.SalespersonId, day);
        return organization.IsWithin(department, outer.DepartmentId, day);
    }
}
