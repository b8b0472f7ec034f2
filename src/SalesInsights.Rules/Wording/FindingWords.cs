using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Wording;

/// <summary>Makes the words of findings in one language; facts come first, words last.</summary>
/// <remarks>Immutable and safe to use from any number of threads.</remarks>
public sealed class FindingWords
{
    private readonly RuleSet _rules;
    private readonly Snapshot _snapshot;
    private readonly TargetPeriod _period;
    private readonly TargetMeasure _measure;

    /// <summary>Prepares words for the findings of one report.</summary>
    /// <param name="language">The language.</param>
    /// <param name="rules">The rules in force, which carry the texts.</param>
    /// <param name="snapshot">The ledger as of the day, for names.</param>
    /// <param name="period">The period asked about.</param>
    /// <param name="measure">The measure asked about.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FindingWords(Language language, RuleSet rules, Snapshot snapshot, TargetPeriod period, TargetMeasure measure)
    {
        Language = language ?? throw new ArgumentNullException(nameof(language));
        _rules = rules ?? throw new ArgumentNullException(nameof(rules));
        _snapshot = snapshot ?? throw new ArgumentNullException(nameof(snapshot));
        _period = period ?? throw new ArgumentNullException(nameof(period));
        _measure = measure ?? throw new ArgumentNullException(nameof(measure));
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>What the finding's rule finds, in a few words.</summary>
    public string Title(Finding finding) => TextOf(finding).Title;

    /// <summary>What a rule finds, in a few words; its id where it is not in force.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="ruleId"/> is null.</exception>
    public string Title(string ruleId)
    {
        if (ruleId is null) throw new ArgumentNullException(nameof(ruleId));
        return _rules.Find(ruleId) is { } rule ? _rules.TextOf(rule, Language.Tag).Title : ruleId;
    }

    /// <summary>The finding in one or two sentences.</summary>
    public string Text(Finding finding)
    {
        var text = TextOf(finding);
        return Fill(finding.Triggers.Contains(Trigger.Policy) ? text.Message : text.Compared, finding);
    }

    /// <summary>The same without the name at its head, for a list that has said whose it is: <c>No new customer created …</c></summary>
    public string Sentence(Finding finding)
    {
        var text = Text(finding);
        var name = _snapshot.NameOf(finding.Subject);
        if (text.Length <= name.Length + 1 || !text.StartsWith(name, StringComparison.Ordinal) || text[name.Length] is not (':' or '\uFF1A')) return text;
        var rest = text.Substring(name.Length + 1).TrimStart();
        return rest.Length == 0 ? text : char.ToUpperInvariant(rest[0]) + rest.Substring(1);
    }

    /// <summary>Questions for the talk.</summary>
    public IReadOnlyList<string> Questions(Finding finding) => TextOf(finding).Questions.Select(q => Fill(q, finding)).ToArray();

    /// <summary>
    /// One fact of a finding with its value, and the whole and the threshold where there are such: <c>not followed up: 33 of 33 (threshold 5)</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public string Evidence(Evidence evidence)
    {
        if (evidence is null) throw new ArgumentNullException(nameof(evidence));
        var currency = CurrencyOf(evidence);
        return TextTemplate.Fill(Language.Phrase("evidence"), (hole, _) => hole switch
        {
            "fact" => new(Language.Fact(evidence.Fact)),
            "value" => new(!evidence.Value.TryGet(out var value) ? Language.Reason(evidence.Value.Gap)
                : evidence.Fact == BuiltInFacts.ChanceToReachTarget.Name ? Language.Chance(value.Fraction)
                : Language.Value(value, evidence.Unit, currency)),
            "of" => evidence.Of is { } of && evidence.Unit != FactUnit.Share ? new(Language.Number(of)) : Unknown,
            "threshold" => evidence.Threshold is { } threshold ? new(Language.Value(threshold, evidence.Unit, currency)) : Unknown,
            _ => null,
        });
    }

    /// <summary>
    /// What is said of somebody who has just joined, of whom rules about a person's own work say nothing yet: since when they are here, that there is little data, and
    /// how soon contacts came so far.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <returns>The sentence; null for everybody else, and for departments and the company.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="case"/> is null.</exception>
    public string? Newcomer(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        var isNew = @case.Get(BuiltInFacts.WorkingDaysSinceJoining).TryGet(out var days) && days <= _rules.Exemptions.NewcomerWorkingDays;
        if (!isNew || _snapshot.Organization.Find(@case.Subject.SalespersonId)?.ActiveFrom is not { } joined) return null;
        var since = NodaTime.Period.DaysBetween(joined, _snapshot.AsOf);
        return TextTemplate.Fill(Language.Phrase(since < 14 ? "newcomer.days" : "newcomer.weeks"), (hole, _) => hole switch
        {
            "name" => new(@case.Name),
            "days" => Whole(Math.Max(1, since)),
            "weeks" => Whole(since / 7),
            "contacted" => Whole(@case.Get(BuiltInFacts.CustomersContacted).ValueOr(0)),
            "within" => @case.Get(BuiltInFacts.FirstContactDays).TryGet(out var within) ? Whole(within) : Unknown,
            _ => null,
        });
    }

    private TextTemplate.Hole Whole(int number) => new(Language.Number(number), number == 1);

    /// <summary>An amount of the measure as a sentence says it: money in the reporting currency, or a count with at most one decimal. Tables show exact amounts.</summary>
    public string Amount(decimal amount) => _measure.IsMoney
        ? Money(amount)
        : Language.Number(Math.Round(amount, 1, MidpointRounding.ToEven));

    /// <summary>Money in the reporting currency as a sentence says it, such as what a finding costs.</summary>
    public string Money(decimal amount) => Language.InSentence(amount, FactUnit.Money, _snapshot.Ledger.Company.Currency);

    /// <summary>The rule's words in this language, else in English.</summary>
    private RuleText TextOf(Finding finding)
    {
        if (finding is null) throw new ArgumentNullException(nameof(finding));
        var rule = _rules.Find(finding.RuleId)
            ?? throw new ArgumentException($"Rule {finding.RuleId} is not in force, so its words are not known.", nameof(finding));
        return _rules.TextOf(rule, Language.Tag);
    }

    private string Fill(string template, Finding finding) => TextTemplate.Fill(template, (hole, isOptional) => hole switch
    {
        "name" => new(_snapshot.NameOf(finding.Subject)),
        "stage" => new(finding.Stage?.Stage.Name ?? ""),
        "period" => new(_period.Name),
        "asOf" => new(Language.Date(_snapshot.AsOf)),
        "measure" => new(Language.Measure(_measure)),
        _ => FromEvidence(hole, isOptional, finding),
    });

    private TextTemplate.Hole? FromEvidence(string hole, bool isOptional, Finding finding)
    {
        var dot = hole.IndexOf('.');
        var (fact, part) = dot < 0 ? (hole, "") : (hole.Substring(0, dot), hole.Substring(dot + 1));
        if ((finding.Find(fact) ?? (isOptional ? null : FromCase(fact, finding))) is not { } evidence) return null;
        var currency = CurrencyOf(evidence);
        return part switch
        {
            "of" => evidence.Of is { } of ? new(Language.Number(of), of == 1) : Unknown,
            "threshold" => evidence.Threshold is { } threshold ? new(Language.InSentence(threshold, evidence.Unit, currency), threshold == 1) : Unknown,
            "own" => Benchmark(evidence.Own, evidence.Unit),
            "peers" => Benchmark(evidence.Peers, evidence.Unit),
            "ofOwn" => Part(evidence, evidence.Own),
            "ofPeers" => Part(evidence, evidence.Peers),
            "" when evidence.Value.TryGet(out var value) => new(Language.InSentence(value, evidence.Unit, currency), value == 1),
            "" => new(Language.Reason(evidence.Value.Gap), isMissing: true),
            _ => null,
        };
    }

    private Currency CurrencyOf(Evidence evidence) =>
        _measure.IsMoney || evidence.Unit.Form == FactForm.Money ? _snapshot.Ledger.Company.Currency : default;

    private TextTemplate.Hole Unknown => new(Language.Reason(Gap.NotComputed), isMissing: true);

    /// <summary>A company's text may name any built-in fact of the case; only what rules give as evidence has counts, thresholds and benchmarks beside it.</summary>
    private static Evidence? FromCase(string fact, Finding finding)
    {
        if (FactCatalog.BuiltIn.Find(fact) is not { } key) return null;
        var isAsked = !key.IsPerStage || finding.Stage is not null;
        var value = isAsked ? key.Read(finding.Case.Scope(key.IsPerStage ? finding.Stage : null)) : Measured.Missing<FactValue>(Gap.NotApplicable);
        return new Evidence(key.Name, key.Unit, value);
    }

    /// <summary>What the value is of what could be expected, as a percentage.</summary>
    private TextTemplate.Hole Part(Evidence evidence, Measured<double> expected)
    {
        var isKnown = expected.TryGet(out var whole) && whole > 0 && evidence.Value.TryGet(out var value) && value.IsExact;
        return isKnown
            ? new(Language.Percent((double)evidence.Value.Value.Exact / whole))
            : new(Language.Reason(expected.HasValue ? Gap.NothingToCount : expected.Gap), isMissing: true);
    }

    /// <summary>A number that could be expected: of records whole ones, unless there are few; of days always.</summary>
    private TextTemplate.Hole Benchmark(Measured<double> expected, FactUnit unit)
    {
        if (!expected.TryGet(out var value)) return new(Language.Reason(expected.Gap), isMissing: true);
        var isWhole = value >= 10 || unit == FactUnit.Days || unit == FactUnit.WorkingDays;
        var rounded = Math.Round((decimal)Math.Min(value, 1e12), isWhole ? 0 : 1, MidpointRounding.AwayFromZero);
        return new(Language.Number(rounded), rounded == 1);
    }
}
