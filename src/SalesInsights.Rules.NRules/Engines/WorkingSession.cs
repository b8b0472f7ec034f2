using NRules;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>One session of NRules with the facts that were put into it.</summary>
internal sealed class WorkingSession
{
    private readonly NRulesProgram _program;
    private readonly ISession _session;
    private readonly SessionFaults _faults;
    private Dictionary<object, object> _facts = [];
    private bool _isFiring;
    private bool _hasLooseFacts;

    public WorkingSession(NRulesProgram program)
    {
        _program = program;
        _session = program.CreateSession();
        _faults = new SessionFaults(_session);
        _session.Events.FactInsertedEvent += (_, e) => _hasLooseFacts |= _isFiring && e.Fact.Source is null;
        _session.Events.FactUpdatedEvent += (_, e) => _hasLooseFacts |= _isFiring && e.Fact.Source is null;
        _session.Events.FactRetractedEvent += (_, e) => _hasLooseFacts |= _isFiring && e.Fact.Source is null && e.Fact.Value is not (Finding or RuleFault);
    }

    /// <summary>Whether the session can take the next day: nothing broke, and all that rules inserted is linked to its reason.</summary>
    public bool CanGoOn => !_hasLooseFacts && _faults.Seen.Count == 0;

    public Examination Examine(IReadOnlyList<Case> cases, CancellationToken cancellation)
    {
        try
        {
            Replace(cases, cancellation);
            Fire(cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }

        return new Examination(
            _session.Query<Finding>().ToArray(), [.. _session.Query<RuleFault>().AsEnumerable().Concat(_faults.Seen).GroupBy(f => f.ToString()).Select(g => g.First())]);
    }

    /// <summary>Retracts what is no more, then puts the new facts in the place of the old: cases before the records that know them.</summary>
    private void Replace(IReadOnlyList<Case> cases, CancellationToken cancellation)
    {
        var records = _program.Records.In(cases).ToArray();
        cancellation.ThrowIfCancellationRequested();
        var facts = new Dictionary<object, object>(cases.Count + records.Length);
        foreach (var fact in cases.Concat(records)) facts[FactIdentity.Of(fact)] = fact;

        var gone = _facts.Where(f => !facts.ContainsKey(f.Key)).Select(f => f.Value).ToArray();
        var kept = facts.Where(f => _facts.ContainsKey(f.Key)).Select(f => f.Value).ToArray();
        var added = facts.Where(f => !_facts.ContainsKey(f.Key)).Select(f => f.Value).ToArray();
        if (gone.Length > 0) _session.RetractAll(gone);
        if (kept.Length > 0) _session.UpdateAll(kept);
        if (added.Length > 0) _session.InsertAll(added);
        _facts = facts;
    }

    /// <summary>Fires until nothing is left to fire; a rule that halts the run does not silence the others.</summary>
    private void Fire(CancellationToken cancellation)
    {
        _isFiring = true;
        var left = _program.MaximumFirings;
        while (!_session.Agenda.IsEmpty && left > 0)
        {
            left -= _session.Fire(left, cancellation);
            cancellation.ThrowIfCancellationRequested();
        }

        _isFiring = false;
        if (!_session.Agenda.IsEmpty) _faults.AddEndless(_session.Agenda.Peek(), _program.MaximumFirings);
    }
}
