using SalesInsights.Companies;
using SalesInsights.Reports.Html;
using SalesInsights.Rules.Findings;
using static SalesInsights.Reports.Tables.ReportColumnKind;

namespace SalesInsights.Reports.Tables;

/// <summary>The records to open, finding by finding.</summary>
internal static class RecordTable
{
    public static ReportTable Of(ReportReading reading) => TableColumns.Table(
        reading, "records", FindingTable.Raised(reading).SelectMany(f => Rows(reading, f.Finding)),
        ("finding", Text), ("owner", Text), ("kind", Text), ("id", Text), ("name", Text), ("link", Text));

    private static IEnumerable<ReportCell[]> Rows(ReportReading reading, Finding finding)
    {
        var links = reading.Snapshot.Ledger.Company.RecordLinks;
        ReportCell[] Row(string kind, string id, string name, string? link) =>
        [
            ReportCell.Of(finding.Id), ReportCell.Of(reading.NameOf(finding.Subject)), ReportCell.Of(reading.Texts["record." + kind]), ReportCell.Of(id), ReportCell.Of(name), ReportCell.Of(link),
        ];
        return finding.Records.Customers.Select(c => Row("customer", c.Value, reading.Names.Of(c), RecordLinks.Fill(links.Customer, c)))
            .Concat(finding.Records.Opportunities.Select(o => Row("opportunity", o.Value, reading.Names.Of(o), RecordLinks.Fill(links.Opportunity, o))))
            .Concat(finding.Records.Activities.Select(a => Row("activity", a.Value, "", RecordLinks.Fill(links.Activity, a))));
    }
}
