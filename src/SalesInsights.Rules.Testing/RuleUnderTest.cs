using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing;

/// <summary>A rule that is tested on small companies, through the same engine that runs it for a real one: roles and exemptions included.</summary>
/// <remarks>
/// Every expectation also checks, by itself, that the rule broke on nobody; that its words are there in every language, accuse nobody and leave no hole unfilled;
/// that examining twice gives the same findings; and that neither the order of records nor anything after the day matters.
/// </remarks>
/// <example><code>
/// new RuleUnderTest(new FewSamplesRule(_ => 1)).On(new TestCompany())
///     .Fires().Because("samplesSent", 1, threshold: 3).Says(Language.English, "Zhang Wei sent 1 sample in 2026-Q3.");
/// </code></example>
public sealed class RuleUnderTest
{
    /// <summary>Tests a rule.</summary>
    /// <param name="rule">The rule; with NRules an <c>NRulesRule</c>.</param>
    /// <param name="rules">The rules that run with it, their severities and exemptions; the rule alone with the usual exemptions when null.</param>
    /// <param name="evaluator">What runs the rules; the built-in evaluator when null.</param>
    /// <param name="reading">Which records the facts look at; defaults when null.</param>
    /// <param name="languages">The languages that the rule must have words in; all when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The evaluator cannot run one of the rules.</exception>
    public RuleUnderTest(
        DiagnosticRule rule, RuleSet? rules = null, IRuleEvaluator? evaluator = null, ReadingOptions? reading = null, IEnumerable<Language>? languages = null)
    {
        Rule = rule ?? throw new ArgumentNullException(nameof(rule));
        Engine = new DiagnosticEngine((rules ?? new RuleSet([])).With(rule), evaluator);
        Reading = reading;
        Languages = languages?.ToArray() ?? Language.All;
    }

    /// <summary>The rule.</summary>
    public DiagnosticRule Rule { get; }

    /// <summary>What runs it.</summary>
    public DiagnosticEngine Engine { get; }

    /// <summary>The languages that it must have words in.</summary>
    public IReadOnlyList<Language> Languages { get; }

    internal ReadingOptions? Reading { get; }

    /// <summary>Runs the rule on a company and looks at the case of the salesperson <c>u1</c>.</summary>
    /// <param name="company">The company; what it is now counts, not what it becomes later.</param>
    /// <exception cref="ArgumentNullException"><paramref name="company"/> is null.</exception>
    /// <exception cref="RuleExpectationException">Nobody of that id is diagnosed on the day.</exception>
    public RuleExpectation On(TestCompany company) => On(company, TestCompany.Someone);

    /// <summary>Runs the rule on a company and looks at the case of a salesperson.</summary>
    /// <param name="company">The company; what it is now counts, not what it becomes later.</param>
    /// <param name="person">The salesperson's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="company"/> is null.</exception>
    /// <exception cref="RuleExpectationException">Nobody of that id is diagnosed on the day.</exception>
    public RuleExpectation On(TestCompany company, string person) => On(company, Subject.Salesperson(person));

    /// <summary>Runs the rule on a company and looks at anybody's case.</summary>
    /// <param name="company">The company; what it is now counts, not what it becomes later.</param>
    /// <param name="subject">A salesperson, a department or the company.</param>
    /// <exception cref="ArgumentNullException"><paramref name="company"/> is null.</exception>
    /// <exception cref="RuleExpectationException">The subject is not diagnosed on the day.</exception>
    public RuleExpectation On(TestCompany company, Subject subject) =>
        new(this, (company ?? throw new ArgumentNullException(nameof(company))).Copy(), subject);
}
