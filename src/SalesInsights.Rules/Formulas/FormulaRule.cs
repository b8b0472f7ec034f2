using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Formulas;

/// <summary>A rule that finds something where a formula holds: by the company's policy, with the facts of the formula as evidence.</summary>
/// <remarks>
/// <para>A formula with facts per stage is asked of each open stage, and a finding is at that stage. No answer is no finding.</para>
/// <para>Evidence is every fact that the formula uses, in the order in which they first stand, each with what it is compared with where that is a constant (from the
/// option <c>when</c>), with the others where <c>peers</c> of it is used, and with the own past where <c>own</c> is: once for each past period.</para>
/// <para>What would clear it is told where the formula is a comparison, or several joined by <c>and</c>, and one of them is about a count of records and a constant: the
/// smallest change of one count, as <c>raise:newCustomers</c> or <c>lower:customersSilent</c> with the number of records. With that fact changed by so much and all
/// others as they are, the formula does not hold. It says nothing about how the records can be brought there.</para>
/// </remarks>
public sealed class FormulaRule : DiagnosticRule
{
    private const string Option = "when";
    private readonly Shown[] _shown;

    /// <summary>Makes a rule.</summary>
    /// <param name="descriptor">Id, words, severity and whom it examines.</param>
    /// <param name="formula">When it finds something.</param>
    /// <param name="alsoShow">Facts that are evidence too, after those of the formula; none when null.</param>
    /// <exception cref="ArgumentNullException">The descriptor or the formula is null.</exception>
    /// <exception cref="ArgumentException">A fact to show is per stage, and the formula is not.</exception>
    public FormulaRule(RuleDescriptor descriptor, Formula formula, IEnumerable<FactKey>? alsoShow = null)
        : base(descriptor)
    {
        Formula = formula ?? throw new ArgumentNullException(nameof(formula));
        var more = (alsoShow ?? []).Where(f => !formula.Facts.Contains(f)).Distinct().ToArray();
        if (Array.Find(more, f => f.IsPerStage && !formula.IsPerStage) is { } perStage)
            throw new ArgumentException($"{descriptor.Id} cannot show {perStage.Name}: the fact is per stage, and the formula is not.", nameof(alsoShow));
        var thresholds = formula.Root.All().Select(Threshold.Of).OfType<Threshold>().ToArray();
        _shown = [.. formula.Facts.SelectMany(f => ShownOf(f, thresholds)), .. more.Select(f => new Shown(f, false, null, null))];
    }

    /// <summary>When it finds something.</summary>
    public Formula Formula { get; }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (!Formula.IsPerStage)
        {
            if (Formula.Holds(@case, null) == true) yield return Found(@case, null);
            yield break;
        }

        foreach (var stage in @case.Stages)
        {
            if (Formula.Holds(@case, stage) == true) yield return Found(@case, stage);
        }
    }

    private Finding Found(Case @case, StageKey? stage)
    {
        var finding = Report(@case, stage);
        foreach (var shown in _shown)
        {
            var option = shown.Threshold is null ? null : Option;
            if (!shown.WithPeers && shown.Own is null) finding.Because(shown.Fact, threshold: shown.Threshold, option: option);
            else finding.Because(new FactComparison(shown.Fact, shown.Fact.IsPerStage ? stage : null, shown.WithPeers, shown.Own), null, shown.Threshold, option);
        }

        if (FormulaClearing.Of(Formula, @case, stage) is { } edit) finding.WouldClear(edit.Action, edit.Count);
        return finding.Build();
    }

    /// <summary>A fact once, and once more for a second past period.</summary>
    private IEnumerable<Shown> ShownOf(FactKey fact, Threshold[] thresholds)
    {
        var threshold = Array.Find(thresholds, t => t.Fact == fact)?.Constant;
        var withPeers = Formula.Terms.Any(t => t.Fact == fact && t.IsPeers);
        OwnPeriod?[] past = [.. Formula.Terms.Where(t => t.Fact == fact && t.Own is not null).Select(t => t.Own)];
        yield return new(fact, withPeers, past.FirstOrDefault(), threshold);
        foreach (var own in past.Skip(1)) yield return new(fact, false, own, null);
    }

    private sealed record Shown(FactKey Fact, bool WithPeers, OwnPeriod? Own, FactValue? Threshold);
}
