using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Engines;

/// <summary>A diagnosis that is asked again as days pass and records change.</summary>
/// <remarks>
/// Each refresh gives the same report as a fresh run over the snapshot; the evaluator may carry over what it knows. For one thread
/// at a time.
/// </remarks>
public sealed class DiagnosisSession
{
    private readonly RuleSet _rules;
    private readonly IRuleProgram _program;
    private IRuleSession? _session;

    internal DiagnosisSession(RuleSet rules, IRuleProgram program, DiagnosisRequest request)
    {
        _rules = rules;
        _program = program;
        Request = request;
    }

    /// <summary>Which period, by which measure.</summary>
    public DiagnosisRequest Request { get; }

    /// <summary>Diagnoses every active salesperson, every department and the company.</summary>
    /// <param name="snapshot">The ledger as of the day; any ledger and any day.</param>
    /// <param name="cancellation">Stops the run; the session can be used afterwards.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public DiagnosisReport Refresh(Snapshot snapshot, CancellationToken cancellation = default)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        cancellation.ThrowIfCancellationRequested();
        var reading = new CompanyReading(snapshot, Request.Period, Request.Measure, Request.Reading);
        var cases = SubjectsOf(snapshot).Select(subject => new Case(reading, subject)).ToArray();
        using var measurement = Telemetry.Diagnosis(_rules, cases.Length);

        // Only a session that came to its end is kept: one that was stopped half-way holds cases of two days.
        var session = _session ?? _program.Open();
        _session = null;
        var examined = session.Examine(cases, cancellation);
        _session = session;
        var report = ReportAssembly.Of(reading, _rules, cases, examined);
        measurement.Done(report);
        return report;
    }

    private static IEnumerable<Subject> SubjectsOf(Snapshot snapshot)
    {
        var org = snapshot.Organization;
        return new[] { Subject.Company }
            .Concat(org.DepartmentIds.Select(Subject.Department))
            .Concat(org.Members(Subject.Company, snapshot.AsOf).Select(p => Subject.Salesperson(p.Id)));
    }
}
