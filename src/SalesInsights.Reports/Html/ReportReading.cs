using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Reports.Texts;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Reports.Html;

/// <summary>What all parts of one report are made from: the review, the words, and where each person stands on the page.</summary>
internal sealed class ReportReading
{
    private readonly Dictionary<Subject, string> _anchors;
    private readonly Lazy<CompletionReport> _completion;

    public ReportReading(ReviewReport review, ReportOptions options)
    {
        (Review, Language, Names) = (review, options.Language, options.Names);
        Texts = ReportTexts.For(Language.Tag);
        Words = Diagnosis.Words(Language);
        Steps = new(Language, Snapshot);

        _completion = new(() =>
        {
            var whole = CompletionReport.Of(Snapshot, new CompletionOptions { Period = Diagnosis.Period, Measure = Diagnosis.Measure });
            return Diagnosis.Viewer.IsEmpty ? whole : whole.VisibleTo(Snapshot.ScopeOf(Diagnosis.Viewer));
        });

        // Ids come from data and may hold anything; places on the page are numbered.
        _anchors = Diagnosis.Salespeople.Select((c, i) => (c.Subject, Anchor: $"p{i + 1}")).ToDictionary(p => p.Subject, p => p.Anchor);
    }

    public ReviewReport Review { get; }

    public DiagnosisReport Diagnosis => Review.Diagnosis;

    public Snapshot Snapshot => Diagnosis.Snapshot;

    public Language Language { get; }

    public RecordNames Names { get; }

    public ReportTexts Texts { get; }

    public FindingWords Words { get; }

    public JourneyWords Steps { get; }

    /// <summary>Everybody's completion, in the order of the organisation; in a viewer's part that part.</summary>
    public CompletionReport Completion => _completion.Value;

    /// <summary>The opportunities created in the period as a funnel, one for each whole and pipeline that has any.</summary>
    public IEnumerable<(PipelineDefinition Pipeline, FunnelReport Report)> Funnels() =>
        from subject in Diagnosis.Wholes
        from pipeline in Snapshot.Ledger.Company.Pipelines
        let report = FunnelReport.Of(Snapshot, new FunnelOptions { Subject = subject, Pipeline = pipeline.Id, Period = Diagnosis.Period })
        where report.Stages.Count > 0 && report.Opportunities.Count > 0
        select (pipeline, report);

    /// <summary>The stages over which what is missing is split.</summary>
    public IEnumerable<Stage> SplitStages() => Snapshot.Ledger.Company.Pipelines
        .Where(p => Diagnosis.Shortfall.Pipeline.IsEmpty || p.Id == Diagnosis.Shortfall.Pipeline).SelectMany(p => p.Stages);

    /// <summary>The place of a person on the page; empty for others.</summary>
    public string AnchorOf(Subject subject) => _anchors.TryGetValue(subject, out var anchor) ? anchor : "";

    public string NameOf(Subject subject) => Snapshot.NameOf(subject);

    /// <summary>Exact money, for tables; sentences have <see cref="FindingWords.Money"/>.</summary>
    public string Money(decimal amount) => Language.Money(amount, Snapshot.Ledger.Company.Currency);

    public string Share(Measured<double> share) => share.TryGet(out var value) ? Language.Percent(value) : "–";

    public string Tenth(double value) => Language.Number(decimal.Round((decimal)value, 1, MidpointRounding.ToEven));

    /// <summary>How a finding stands in the review; empty where it was not raised.</summary>
    public string StandingOf(ReviewItem item) => Texts.Fill("finding.standing",
        Language.Phrase("verdict." + item.Verdict), Language.Phrase("trend." + item.Trend), Language.Date(item.FirstRaised));

    /// <summary>What a finding costs; null where it has no price.</summary>
    public string? PriceOf(Finding finding) => finding.Impact.TryGet(out var impact) && impact > 0 ? Texts.Fill("finding.price", Words.Money(impact)) : null;
}
