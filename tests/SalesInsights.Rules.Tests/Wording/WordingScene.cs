using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Wording;

/// <summary>A company on which a rule speaks, and its words: as they are, and with the same evidence of one, of several, and as far as it can be missing.</summary>
internal sealed class WordingScene(string name, DiagnosticRule rule, TestCompany company, Subject subject, Func<Finding, bool>? isMeant = null)
{
    private static readonly Measured<double> NoBenchmark = Measured.Missing<double>(Gap.NoBenchmark);
    private readonly Lazy<(DiagnosisReport Report, Finding Finding)> _run = new(() => Run(rule, company, subject, isMeant));

    /// <summary>What is special about it.</summary>
    public string Name { get; } = name;

    public string RuleId => rule.Descriptor.Id;

    public Finding Finding => _run.Value.Finding;

    /// <summary>The text of the case itself.</summary>
    public string Text(Language language) => _run.Value.Report.Words(language).Text(Finding);

    /// <summary>The questions of the case itself.</summary>
    public IReadOnlyList<string> Questions(Language language) => _run.Value.Report.Words(language).Questions(Finding);

    /// <summary>The text where every number is 1.</summary>
    public string One(Language language) => With(language, (evidence, _) => Of(evidence, 1m, 0.01, 1, 1));

    /// <summary>The text where numbers are large.</summary>
    public string Several(Language language) => With(language, (evidence, _) => Large(evidence));

    /// <summary>The text where everything is missing that may be: what stands in brackets, but for what a step has counted.</summary>
    public string None(Language language) => With(language, (evidence, isNeeded) => isNeeded
        ? new(evidence.Fact, evidence.Unit, Large(evidence).Value, Large(evidence).Of, Large(evidence).Threshold, peers: NoBenchmark, own: NoBenchmark)
        : new(evidence.Fact, evidence.Unit, Measured.Missing<FactValue>(Gap.NothingToCount), peers: NoBenchmark, own: NoBenchmark));

    private string With(Language language, Func<Evidence, bool, Evidence> change)
    {
        var (report, template) = (_run.Value.Report, Template(language));
        var needed = new HashSet<string>(StringComparer.Ordinal);
        TextTemplate.Fill(template, (hole, isOptional) =>
        {
            if (!isOptional) needed.Add(hole.Split('.')[0]);
            return null;
        });
        if (Finding.Step is { } step) needed.UnionWith([BuiltInFacts.ObservedOf(step.Kind).Name, BuiltInFacts.NewCustomersDays.Name]);
        var changed = new FindingBuilder(rule.Descriptor, Finding.Case, Finding.Stage);
        foreach (var evidence in Finding.Evidence) changed.Because(change(evidence, needed.Contains(evidence.Fact)));

        // The changed finding is one by policy, so the policy's text is the one that this finding has.
        var rules = report.Rules.WithText(RuleId, language.Tag, new RuleText("-", template));
        return new FindingWords(language, rules, report.Snapshot, report.Period, report.Measure).Text(changed.Build());
    }

    private string Template(Language language)
    {
        var text = rule.Descriptor.Texts[language.Tag];
        return Finding.Triggers.Contains(Trigger.Policy) ? text.Message : text.Compared;
    }

    private static Evidence Large(Evidence evidence) => evidence.Unit.Form switch
    {
        FactForm.Money or FactForm.MeasureAmount => Of(evidence, 380_000m, 0.58, 1200, 8.5),
        _ => Of(evidence, 12m, 0.58, 1200, 8.5),
    };

    private static Evidence Of(Evidence evidence, decimal number, double share, long of, double benchmark)
    {
        FactValue value = number;
        if (evidence.Unit.Form == FactForm.Share) value = share;
        if (evidence.Unit.Form == FactForm.Date) value = TestCompany.DefaultAsOf.PlusDays(-(int)number);
        return new(
            evidence.Fact, evidence.Unit, Measured.Of(value, new Sample(1)), evidence.Of is null ? null : of, evidence.Threshold is null ? null : value,
            peers: evidence.Peers == default ? null : Measured.Of(benchmark, new Sample(5)), own: evidence.Own == default ? null : Measured.Of(benchmark, new Sample(5)));
    }

    private static (DiagnosisReport Report, Finding Finding) Run(DiagnosticRule rule, TestCompany company, Subject subject, Func<Finding, bool>? isMeant)
    {
        var report = new DiagnosticEngine(new RuleSet([rule])).Run(company.Snapshot(), company.Request());
        return (report, report.Find(subject)!.Findings.First(f => isMeant?.Invoke(f) ?? true));
    }
}
