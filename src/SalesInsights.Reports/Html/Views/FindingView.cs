using SalesInsights.Companies;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;

namespace SalesInsights.Reports.Html.Views;

/// <summary>A finding in full: the sentence, how it stands, its price, evidence, records to open, questions.</summary>
internal sealed class FindingView(ReportReading reading, Finding finding, ReviewItem item)
{
    /// <summary>More records than these are counted, not listed: the CRM lists them better.</summary>
    private const int MostRecords = 40;

    public string Rule => finding.RuleId;

    public string Title => reading.Words.Title(finding);

    public string Standing => item.IsStrength ? "" : reading.StandingOf(item);

    public string? Snoozed => item.SnoozedUntil is { } until ? reading.Texts.Fill("finding.snoozed", reading.Language.Date(until)) : null;

    public string Text => reading.Words.Sentence(finding);

    public string? Price => reading.PriceOf(finding);

    public IReadOnlyList<string> Evidence => [.. finding.Evidence.Select(reading.Words.Evidence)];

    public IReadOnlyList<string> Questions => reading.Words.Questions(finding);

    public IReadOnlyList<RecordView> Records => [.. AllRecords().Take(MostRecords)];

    public int RecordCount => finding.Records.Customers.Count + finding.Records.Opportunities.Count + finding.Records.Activities.Count;

    public string? MoreRecords => RecordCount > MostRecords ? reading.Texts.Fill("finding.moreRecords", reading.Language.Number(RecordCount - MostRecords)) : null;

    private IEnumerable<RecordView> AllRecords()
    {
        var links = reading.Snapshot.Ledger.Company.RecordLinks;
        return finding.Records.Customers.Select(c => new RecordView(reading.Names.Of(c), RecordLinks.Fill(links.Customer, c)))
            .Concat(finding.Records.Opportunities.Select(o => new RecordView(reading.Names.Of(o), RecordLinks.Fill(links.Opportunity, o))))
            .Concat(finding.Records.Activities.Select(a => new RecordView(a.Value, RecordLinks.Fill(links.Activity, a))));
    }

    /// <summary>A record to open; without an address where the company has none.</summary>
    internal sealed class RecordView(string name, string? url)
    {
        public string Name => name;

        public string? Url => url;
    }
}
