using SalesInsights.Ledgers;
using SalesInsights.Rules.Authoring;

namespace SalesInsights.Rules.Engines;

/// <summary>Runs the rules over a company: who is behind, and why.</summary>
/// <remarks>
/// The company is diagnosed once, whoever looks; <see cref="DiagnosisReport.VisibleTo(Organizations.ViewerScope)"/> then shows a viewer their part. The same
/// snapshot, request and rules give the same report. Immutable and safe to use from any number of threads.
/// </remarks>
public sealed class DiagnosticEngine
{
    private readonly IRuleEvaluator _evaluator;
    private readonly IRuleProgram _program;

    /// <summary>Makes an engine, once for a set of rules.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="evaluator">What runs them; the built-in evaluator when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">The evaluator cannot run one of the rules.</exception>
    public DiagnosticEngine(RuleSet rules, IRuleEvaluator? evaluator = null)
    {
        Rules = rules ?? throw new ArgumentNullException(nameof(rules));
        _evaluator = evaluator ?? BuiltInEvaluator.Instance;
        _program = _evaluator.Compile(rules);
    }

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; }

    /// <summary>An engine with other rules, such as a tenant's own, run by the same evaluator.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">The evaluator cannot run one of the rules.</exception>
    public DiagnosticEngine WithRules(RuleSet rules) => new(rules, _evaluator);

    /// <summary>Diagnoses every active salesperson, every department and the company.</summary>
    /// <param name="snapshot">The ledger as of the day.</param>
    /// <param name="request">Which period, by which measure.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="ArgumentNullException">The snapshot or the request is null.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public DiagnosisReport Run(Snapshot snapshot, DiagnosisRequest request, CancellationToken cancellation = default) =>
        Open(request).Refresh(snapshot, cancellation);

    /// <summary>Opens a diagnosis that is asked again as days pass and records change.</summary>
    /// <param name="request">Which period, by which measure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public DiagnosisSession Open(DiagnosisRequest request) => new(Rules, _program, request ?? throw new ArgumentNullException(nameof(request)));
}
