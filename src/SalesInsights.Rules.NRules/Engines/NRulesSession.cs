using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>A run, kept in one session of NRules for as long as that session can follow.</summary>
internal sealed class NRulesSession(NRulesProgram program) : IRuleSession
{
    private WorkingSession? _working;

    public Examination Examine(IReadOnlyList<Case> cases, CancellationToken cancellation)
    {
        if (program.Turn is not { } turn) return ExamineAlone(cases, cancellation);
        lock (turn) return ExamineAlone(cases, cancellation);
    }

    private Examination ExamineAlone(IReadOnlyList<Case> cases, CancellationToken cancellation)
    {
        var before = _working;
        _working = null;
        var working = before ?? new WorkingSession(program);
        var examined = working.Examine(cases, cancellation);

        // While facts are replaced one after the other, rules see cases of two days side by side, and may break or insert what a fresh
        // run would not. Whoever did so is examined again from the start.
        if (before is not null && !working.CanGoOn)
        {
            working = new WorkingSession(program);
            examined = working.Examine(cases, cancellation);
        }

        if (working.CanGoOn) _working = working;
        return examined;
    }
}
