using SalesInsights.Accuracy.Simulation;
using SalesInsights.Facts;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// What the company's records show of a team, with the gaps they have: the counts behind the diagnosers of this program. Time is worked days by the
/// company's calendar, so an absence that nobody wrote down counts as worked.
/// </summary>
internal sealed class Observed
{
    private const int LeastMoves = 10;
    private readonly SimulatedTeam _team;
    private readonly int _end;
    private readonly PersonClock[] _clocks;
    private readonly int[] _forward;
    private readonly int[] _skips;

    public Observed(SimulatedTeam team)
    {
        (_team, _end) = (team, team.Time.End);
        (_forward, _skips) = (new int[team.People.Count], new int[team.People.Count]);
        var signs = Silences.Signs(team);
        _clocks = [.. signs.Select((s, i) => Silences.Without(team, i, s))];
        NewCustomers = [.. team.People.Select(_ => new List<double>())];
        foreach (var customer in team.Story.Customers)
        {
            if (customer.IsExisting) continue;
            if (customer.Campaign < 0) NewCustomers[customer.Finder].Add(customer.Created);
            AddStints(customer);
            if (customer.Deal is { } deal && deal.Opened < _end) AddVisits(deal);
        }
    }

    /// <summary>When each person's customers came, fairs apart.</summary>
    public List<double>[] NewCustomers { get; }
    public List<Stint> Stints { get; } = [];
    public List<StageStay> Stays { get; } = [];

    /// <summary>The first working day of the quarter that ends with the data.</summary>
    public int QuarterStart => _team.Time.IndexOf(_team.AsOf.PlusDays(1).PlusMonths(-3));

    /// <summary>Share of a person's moves forward that leave a stage out: nearly all of them are steps that nobody recorded.</summary>
    public double SkipShare(int person) => _forward[person] < LeastMoves ? 0 : (double)_skips[person] / _forward[person];

    public PersonClock Clock(int person) => _clocks[person];

    /// <summary>Age of a stay at a moment within it.</summary>
    public double AgeAt(in StageStay stay, double moment)
    {
        var clock = Clock(stay.Owner);
        return stay.AgeFrom + clock.At(Math.Min(moment, stay.To)) - clock.At(stay.From);
    }

    private void AddStints(SimCustomer customer)
    {
        var opened = customer.Deal is { } deal && deal.Opened < _end ? deal.Opened : double.PositiveInfinity;
        for (var n = 0; n < customer.Owners.Count; n++)
        {
            var (from, owner, origin) = customer.Owners[n];
            if (from >= Math.Min(_end, opened)) break;
            var until = Math.Min(n + 1 < customer.Owners.Count ? customer.Owners[n + 1].From : double.PositiveInfinity, _end);
            if (owner < 0) continue;
            var to = Math.Min(until, opened);
            var stay = Clock(owner).At(to) - Clock(owner).At(from);
            Stints.Add(new Stint(owner, from, stay, opened <= until, customer.Campaign >= 0, origin == CustomerOrigin.Created));
        }
    }

    private void AddVisits(SimDeal deal)
    {
        var open = _team.Truth.Settings.OpenStages;
        var last = -1;
        for (var n = 0; n < deal.Moves.Count && deal.Moves[n].At < _end; n++)
        {
            var move = deal.Moves[n];
            if (!move.IsRecorded) continue;
            if (last >= 0) CountSkip(deal, deal.Moves[last].Stage, move);
            if (last >= 0) AddVisit(deal, deal.Moves[last], move, move.Stage > open ? StageExit.Lost : StageExit.Moved);
            last = n;
        }

        if (deal.Moves[last].Stage < open) AddVisit(deal, deal.Moves[last], new SimMove(_end, -1, true, true), StageExit.None);
    }

    private void CountSkip(SimDeal deal, int from, in SimMove move)
    {
        if (move.Stage <= from || move.Stage > _team.Truth.Settings.OpenStages) return;
        var owner = deal.OwnerAt(move.At);
        _forward[owner]++;
        if (move.Stage > from + 1) _skips[owner]++;
    }

    private void AddVisit(SimDeal deal, SimMove entry, SimMove exit, StageExit how)
    {
        if (!entry.IsDated || !exit.IsDated || entry.Stage == exit.Stage) return;
        // A stage was left out: when this one was left is unknown.
        if (how == StageExit.Moved && exit.Stage > entry.Stage + 1) return;
        var age = 0.0;
        for (var n = 0; n < deal.Owners.Count; n++)
        {
            var (since, owner) = deal.Owners[n];
            var next = n + 1 < deal.Owners.Count ? deal.Owners[n + 1].From : double.PositiveInfinity;
            var (from, to) = (Math.Max(since, entry.At), Math.Min(next, exit.At));
            if (to < from || since >= exit.At) continue;
            Stays.Add(new StageStay(owner, entry.Stage, deal.Customer.Stratum, age, from, to, next < exit.At ? StageExit.None : how));
            age += Clock(owner).At(to) - Clock(owner).At(from);
        }
    }
}
