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
    private readonly IReadOnlyList<(ShortfallStep Step, int Stage)> _steps;
    private readonly PersonTally[] _people;
    private readonly TwoTimes _tallies;
    private readonly bool _isPayments;
    private readonly Dictionary<int, PeerGroup> _groups = [];

    public PersonSplits(
        Snapshot snapshot, ShortfallOptions options, IReadOnlyList<(ShortfallStep Step, int Stage)> steps, TwoTimes tallies, bool isPayments)
    {
        (_snapshot, _options, _steps, _tallies, _people, _isPayments) = (snapshot, options, steps, tallies, tallies.People, isPayments);
        var byRole = Enumerable.Range(0, _people.Length).Where(p => _people[p].Days > 0)
            .GroupBy(p => snapshot.Organization.RoleOn(p, snapshot.AsOfDay))
            .Where(g => g.Key is not (Role.Assistant or Role.Manager)).Select(g => g.ToArray()).ToArray();

        // A role of fewer than four is compared with all who sell.
        var alone = byRole.Where(g => g.Length > FewestPeers + 1).ToArray();
        var everybody = byRole.SelectMany(g => g).OrderBy(p => p).ToArray();
        var others = everybody.Except(alone.SelectMany(g => g)).ToArray();
        foreach (var members in alone) AddGroup(members, members);
        if (others.Length > 0) AddGroup(everybody, others);
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
        var worth = group.Worth;
        worth.Read(peers);
        var (own, weeks) = (worth.Of(tally), worth.OfDays(peers.Weeks));
        var evidence = new CourseEvidence(own, weeks > 0 ? worth.OfCustomers(peers.Acquired) * worth.OfDays(tally.Weeks) / weeks : 0);
        var gap = group.Courses.GapOf(tally, own, evidence, (double)money.Mix);
        var recent = group.Standing.RecentOf(Array.BinarySearch(group.Members, person), evidence, gap, tally.Wins);
        var splitter = new ShortfallSplit(_steps);
        var (repeat, ownNew) = (tally.Repeat.Sum(), tally.New.Sum());
        var parts = splitter.Of(target, actual, tally, repeat, ownNew, gap, money);
        var chances = new ShortfallDraws(_options, _steps, Decimals).Of(person, random => splitter.Of(
            target, actual, tally, repeat * random.Around(tally.Repeat.Count), ownNew * random.Around(tally.New.Count), gap.Drawn(random),
            money.Times(random.Around(peers.NewCases), random.Around(peers.RepeatCount))));
        var size = peers.NewCount > 0
            ? Measured.Of(decimal.Round(money.Size, Decimals, MidpointRounding.ToEven), new Sample(peers.NewCount))
            : Measured.Missing<decimal>(Gap.NothingToCount);
        var (recents, cases) = (new PartRecent?[_steps.Count], peers.NewCases);
        for (var step = 0; step < recents.Length; step++) recents[step] = splitter.RecentOf(_steps[step], recent, money, cases, Decimals);
        return new(parts, chances, recents, new PeerFigures(peers.People, [group.Members], size));
    }

    private int Decimals => _snapshot.Ledger.Company.Currency.MinorUnits;

    private void AddGroup(int[] members, int[] compared)
    {
        var (tallies, earlier) = (Array.ConvertAll(members, p => _tallies.People[p]), Array.ConvertAll(members, p => _tallies.Earlier[p]));
        var (sums, before) = (new PeerSums(tallies, _tallies.Stages, _tallies.Window), new PeerSums(earlier, _tallies.Stages, _tallies.EarlierWindow));
        var courses = new GroupCourse(tallies, sums, _tallies.Window);
        var group = new PeerGroup(members, sums, new CourseWorth(sums, _tallies.Window), courses, new CourseStanding(courses, new GroupCourse(earlier, before, _tallies.EarlierWindow)));
        foreach (var person in compared) _groups.Add(person, group);
    }

    private sealed record PeerGroup(int[] Members, PeerSums Sums, CourseWorth Worth, GroupCourse Courses, CourseStanding Standing);
}
