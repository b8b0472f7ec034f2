using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing.Checks;

namespace SalesInsights.Rules.Testing;

/// <summary>What a rule is expected to do with one case of a company.</summary>
/// <remarks>Each method throws <see cref="RuleExpectationException"/> where the rule does something else, or fails one of the checks of <see cref="RuleUnderTest"/>.</remarks>
public sealed class RuleExpectation
{
    private readonly RuleUnderTest _test;
    private bool _isChecked;

    internal RuleExpectation(RuleUnderTest test, TestCompany company, Subject subject)
    {
        (_test, Company) = (test, company);
        Report = test.Engine.Run(company.Snapshot(), company.Request(test.Reading));
        Case = Report.Find(subject) ?? throw new RuleExpectationException(
            $"{subject} is not diagnosed on {FailureText.Day(company.AsOf)}; there are {string.Join(", ", Report.Cases.Select(c => c.Subject))}.");
        Findings = Case.Findings.Where(f => f.RuleId == test.Rule.Descriptor.Id).ToArray();
    }

    /// <summary>The diagnosis of the whole company.</summary>
    public DiagnosisReport Report { get; }

    /// <summary>The case that is looked at, with its facts and all findings.</summary>
    public CaseReport Case { get; }

    /// <summary>The findings of the rule about it.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    internal RuleUnderTest Test => _test;

    internal TestCompany Company { get; }

    /// <summary>Expects exactly one finding.</summary>
    /// <returns>What is expected of the finding.</returns>
    /// <exception cref="RuleExpectationException">There is none, or there are more.</exception>
    public FindingExpectation Fires() => FiresTimes(1)[0];

    /// <summary>Expects so many findings, for a rule that looks at each stage or each record.</summary>
    /// <param name="count">How many; 1 or more.</param>
    /// <returns>What is expected of each of them, in the order of the report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="RuleExpectationException">There are more or fewer.</exception>
    public IReadOnlyList<FindingExpectation> FiresTimes(int count)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, "A rule that fires gives 1 finding or more; else expect IsSilent.");
        Check();
        if (Findings.Count != count) throw Failed(count == 1 ? "1 finding" : $"{count} findings");
        return Findings.Select(f => new FindingExpectation(this, f)).ToArray();
    }

    /// <summary>Expects one finding at a stage, whatever is found at others.</summary>
    /// <param name="stage">The stage's id.</param>
    /// <returns>What is expected of the finding.</returns>
    /// <exception cref="RuleExpectationException">There is none at the stage, or there are more.</exception>
    public FindingExpectation FiresAt(string stage)
    {
        Check();
        var there = Findings.Where(f => f.Stage?.Stage.Id.Value == stage).ToArray();
        return there.Length == 1 ? new(this, there[0]) : throw Failed($"1 finding at the stage {stage}");
    }

    /// <summary>Expects nothing.</summary>
    /// <exception cref="RuleExpectationException">There is a finding.</exception>
    public RuleExpectation IsSilent()
    {
        Check();
        return Findings.Count == 0 ? this : throw Failed("silence");
    }

    /// <summary>Expects nothing because the rule does not look at this case: another role, somebody new, away or just back.</summary>
    /// <exception cref="RuleExpectationException">There is a finding, or the rule looks at the case and merely finds nothing.</exception>
    public RuleExpectation IsNotAsked()
    {
        IsSilent();
        return IsAsked ? throw Failed("that the rule does not look at the case") : this;
    }

    /// <summary>Expects nothing because a number is missing: no answer is no alarm.</summary>
    /// <param name="fact">The fact that is missing; one about a stage is missing at all stages.</param>
    /// <param name="because">Why; any reason when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="RuleExpectationException">There is a finding, or the number is known, or it is missing for another reason.</exception>
    public RuleExpectation HasNoAnswer(FactKey fact, Gap? because = null)
    {
        if (fact is null) throw new ArgumentNullException(nameof(fact));
        IsSilent();
        var values = fact.IsPerStage ? Case.Case.Stages.Select(s => fact.Read(Case.Case.Scope(s))) : [fact.Read(Case.Case.Scope(null))];
        var isMissing = values.All(v => !v.HasValue && (because is null || v.Gap == because));
        return isMissing ? this : throw Failed($"no answer, for {fact.Name} is missing{(because is { } gap ? $" ({gap})" : "")}");
    }

    internal bool IsAsked => _test.Engine.Rules.Exemptions.LetsThrough(_test.Rule.Descriptor, Case.Case);

    internal RuleExpectationException Failed(string expected, string? came = null) => FailureText.Of(this, expected, came);

    private void Check()
    {
        if (_isChecked) return;
        var complaint = Breakage.Of(this) ?? WordCheck.Of(this) ?? StabilityCheck.Of(this);
        if (complaint is not null) throw Failed(complaint.Expected, complaint.Came);
        _isChecked = true;
    }
}
