using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Shortfalls;

/// <summary>Splits what each person misses, one group of comparable people at a time.</summary>
internal sealed class PersonSplits
{
    private const int FewestPeers = 2;

    private readonly Snapshot _snapshot;
    private readonly ShortfallOptions _options;
    private readonly ShortfallWindow _window;
    private readonly IReadOnlyList<(ShortfallStep Step, int Stage)> _steps;
    private readonly PersonTally[] _people;
    private readonly bool _isPayments;
    private readonly Dictionary<int, PeerGroup> _groups = [];

    public PersonSplits(
        Snapshot snapshot, ShortfallOptions options, ShortfallWindow window, IReadOnlyList<(ShortfallStep Step, int Stage)> steps,
        PersonTally[] people, bool isPayments)
    {
        (_snapshot, _options, _window, _steps, _people, _isPayments) = (snapshot, options, window, steps, people, isPayments);
        var byRole = Enumerable.Range(0, people.Length).Where(p => people[p].Days > 0)
            .GroupBy(p => snapshot.Organization.RoleOn(p, snapshot.AsOfDay))
            .Where(g => g.Key is not (Role.Assistant or Role.Manager)).Select(g => g.ToArray()).ToArray();

        // A role of fewer than four is compared with all who sell.
        var alone = byRole.Where(g => g.Length > FewestPeers + 1).ToArray();
        var everybody = byRole.SelectMany(g => g).OrderBy(p => p).ToArray();
        foreach (var members in alone) AddGroup(members, members);
        AddGroup(everybody, everybody.Except(alone.SelectMany(g => g)));
    }

    /// <summary>The parts of a person, before rounding, with chances; null where there are too few to compare with.</summary>
    public PersonSplit? Of(int person, decimal target, decimal actual)
    {
        if (!_groups.TryGetValue(person, out var group)) return null;
        var (tally, sums) = (_people[person], group.Sums);
        sums.Add(tally, -1);
        var split = sums.People >= FewestPeers && sums.Days > 0 ? Split(person, group, target, actual) : null;
        sums.Add(tally, 1);
        return split;
    }

    private PersonSplit Split(int person, PeerGroup group, decimal target, decimal actual)
    {
        var (tally, peers) = (_people[person], group.Sums);
        var money = new BenchmarkMoney(peers, tally, _isPayments);
        var gap = group.Courses.GapOf(tally, peers, new CourseWorth(peers, _window), (double)money.Mix);
        var splitter = new ShortfallSplit(_steps);
        var (repeat, ownNew) = (tally.Repeat.Sum(), tally.New.Sum());
        var parts = splitter.Of(target, actual, tally, repeat, ownNew, gap, money);
        var chances = new ShortfallDraws(_options, _steps, Decimals).Of(person, random => splitter.Of(
            target, actual, tally, repeat * random.Around(tally.Repeat.Count), ownNew * random.Around(tally.New.Count), gap.Drawn(random),
            money.Times(random.Around(peers.NewCases), random.Around(peers.RepeatCount))));
        var size = peers.NewCount > 0
            ? Measured.Of(decimal.Round(money.Size, Decimals, MidpointRounding.ToEven), new Sample(peers.NewCount))
            : Measured.Missing<decimal>(Gap.NothingToCount);
        return new(parts, chances, new PeerFigures(peers.People, [group.Members], size));
    }

    private int Decimals => _snapshot.Ledger.Company.Currency.MinorUnits;

    private void AddGroup(int[] members, IEnumerable<int> compared)
    {
        var tallies = members.Select(p => _people[p]).ToArray();
        var stages = tallies.Length == 0 ? 0 : tallies[0].Stages.Length;
        var sums = new PeerSums(tallies, stages, _window);
        var group = new PeerGroup(members, sums, new GroupCourse(tallies, sums, _window));
        foreach (var person in compared) _groups.Add(person, group);
    }

    private sealed record PeerGroup(int[] Members, PeerSums Sums, GroupCourse Courses);
}
