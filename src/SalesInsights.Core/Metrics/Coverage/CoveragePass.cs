using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Coverage;

/// <summary>Adds up the actual and the open pipeline of all subjects: people by number, then departments, then the company.</summary>
internal sealed class CoveragePass : IMeasureSink
{
    private readonly Snapshot _snapshot;
    private readonly CoverageTally[] _tallies;
    private readonly int _people;

    public CoveragePass(Snapshot snapshot)
    {
        _snapshot = snapshot;
        _people = snapshot.Organization.Salespeople.Count;
        Stage[] stages = snapshot.Ledger.Stages.Stages;
        var subjects = _people + snapshot.Organization.DepartmentIds.Count + 1;
        _tallies = Enumerable.Range(0, subjects).Select(_ => new CoverageTally(stages)).ToArray();
    }

    public CoverageTally Company => _tallies[_tallies.Length - 1];

    public CoverageTally Person(int person) => _tallies[person];

    public CoverageTally Department(int department) => _tallies[_people + department];

    public void AddOpen(short pipeline, Window period)
    {
        var opportunities = _snapshot.Ledger.Opportunities;
        for (var i = 0; i < opportunities.Count; i++)
        {
            if ((pipeline >= 0 && opportunities.Pipeline[i] != pipeline) || !OpenOpportunity.TryRead(_snapshot, i, out var open)) continue;
            foreach (var tally in Of(open.Owner, _snapshot.AsOfDay)) tally.Add(open, period, _snapshot.AsOfDay);
            Company.Add(open, period, _snapshot.AsOfDay);
        }
    }

    public void AddWhole(int row, int day, long units) => Company.Actual.Add(row, day != DayNumber.Unknown, units);

    public void AddPart(int row, int owner, int day, long units)
    {
        foreach (var tally in Of(owner, day)) tally.Actual.Add(row, day != DayNumber.Unknown, units);
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    /// <summary>A person and the departments above on a day; nobody for an owner who is not listed.</summary>
    private IEnumerable<CoverageTally> Of(int owner, int day)
    {
        if (owner < 0) yield break;
        yield return Person(owner);
        var org = _snapshot.Organization;
        var known = day == DayNumber.Unknown ? _snapshot.AsOfDay : day;
        for (var d = org.DepartmentIndexOf(owner, known); d >= 0; d = org.ParentIndexOf(d, known)) yield return Department(d);
    }
}
