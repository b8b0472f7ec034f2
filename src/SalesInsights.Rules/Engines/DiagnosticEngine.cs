using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>Runs the rules over a company: who is behind, and why.</summary>
/// <remarks>
/// The company is diagnosed once, whoever looks; <see cref="DiagnosisReport.VisibleTo"/> then shows a viewer their part. The same
/// snapshot, request and rules give the same report. Immutable and safe to use from any number of threads.
/// </remarks>
public sealed class DiagnosticEngine
{
    /// <summary>Makes an engine.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public DiagnosticEngine(RuleSet rules) => Rules = rules ?? throw new ArgumentNullException(nameof(rules));

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; }

    /// <summary>Diagnoses every active salesperson, every department and the company.</summary>
    /// <param name="snapshot">The ledger as of the day.</param>
    /// <param name="request">Which period, by which measure.</param>
    /// <param name="cancellation">Stops the run between two cases.</param>
    /// <exception cref="ArgumentNullException">The snapshot or the request is null.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public DiagnosisReport Run(Snapshot snapshot, DiagnosisRequest request, CancellationToken cancellation = default)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (request is null) throw new ArgumentNullException(nameof(request));
        var reading = new CompanyReading(snapshot, request.Period, request.Measure, request.Reading);
        var faults = new List<RuleFault>();
        var cases = new List<CaseReport>();
        foreach (var subject in SubjectsOf(snapshot))
        {
            cancellation.ThrowIfCancellationRequested();
            var @case = new Case(reading, subject);
            cases.Add(new CaseReport(@case, Examine(@case, faults, cancellation)));
        }

        return new DiagnosisReport(reading, Rules, cases, faults);
    }

    private static IEnumerable<Subject> SubjectsOf(Snapshot snapshot)
    {
        var org = snapshot.Ledger.Organization;
        return new[] { Subject.Company }
            .Concat(org.DepartmentIds.Select(Subject.Department))
            .Concat(org.Members(Subject.Company, snapshot.AsOf).Select(p => Subject.Salesperson(p.Id)));
    }

    private List<Finding> Examine(Case @case, List<RuleFault> faults, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var rule in Rules.Rules)
        {
            try
            {
                if (!Rules.Exemptions.LetsThrough(rule.Descriptor, @case)) continue;
                findings.AddRange(rule.Examine(@case).Select(f => f.With(Rules.SeverityOf(rule))));
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception)
            {
                // A company's rule may throw anything; whatever it is, the other rules answer.
                faults.Add(new RuleFault(rule.Descriptor.Id, @case.Subject, exception));
            }
        }

        return findings;
    }
}
