using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Xunit;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;

namespace SalesInsights.DataFolder.Tests.Visibility;

/// <summary>A viewer is told nothing of what lies outside: no word of it, and no number that it could change.</summary>
public sealed partial class VisibilityLaws
{
    private const int Companies = 25;

    /// <summary>
    /// The strong form: two companies that differ only outside the scope give the viewer the same bytes, so that not even a count or a
    /// sum can tell of them. Benchmarks are apart.
    /// </summary>
    [Property(MaxTest = Companies)]
    public void VisibleTo_WhateverHappensOutside_IsTheSame(NonNegativeInt inside, NonNegativeInt outside, NonNegativeInt pick)
    {
        var asOf = Halves.FirstDay.PlusDays(pick.Get * 7 % (CompanyRows.Days + 5));
        var one = Halves.Make(inside.Get, outside.Get).Build().AsOf(asOf);
        var other = Halves.Make(inside.Get, outside.Get + 1).Build().AsOf(asOf);
        var viewer = Viewers(one)[pick.Get % Viewers(one).Length];

        Assert.All(
            PublicReports.All.Where(e => !PublicReports.WithBenchmarks.Contains(e.Name)),
            entry => Assert.Equal(WithoutBenchmarks(entry.Part(one, viewer)), WithoutBenchmarks(entry.Part(other, viewer))));
    }

    [Property(MaxTest = Companies)]
    public void VisibleTo_AnyViewer_NamesNobodyFromOutside(NonNegativeInt inside, NonNegativeInt outside, NonNegativeInt pick)
    {
        var asOf = Halves.FirstDay.PlusDays(pick.Get * 7 % (CompanyRows.Days + 5));
        var snapshot = Halves.Make(inside.Get, outside.Get).Build().AsOf(asOf);
        var viewer = Viewers(snapshot)[pick.Get % Viewers(snapshot).Length];

        Assert.All(PublicReports.All, entry => Assert.Equal("", Leaks(entry.Part(snapshot, viewer), snapshot.ScopeOf(viewer), snapshot)));
    }

    [Fact]
    public void Halves_WholeReports_TellOfBothSides()
    {
        // The laws would hold of silence too; this says that there is something to hide, and that hiding is what hides it.
        var (differ, leak, seen) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        for (var seed = 0; seed < 12; seed++)
        {
            var one = Halves.Make(seed, seed + 50).Build().AsOf(Halves.FirstDay.PlusDays(170));
            var other = Halves.Make(seed, seed + 51).Build().AsOf(Halves.FirstDay.PlusDays(170));
            var head = Viewers(one).OrderByDescending(v => one.ScopeOf(v).Salespeople.Count).First();
            foreach (var entry in PublicReports.All)
            {
                if (entry.Whole(one) != entry.Whole(other)) differ.Add(entry.Name);
                if (Leaks(entry.Whole(one), one.ScopeOf(head), one).Length > 0) leak.Add(entry.Name);
                if (entry.Part(one, head).Length > 0) seen.Add(entry.Name);
            }
        }

        var names = PublicReports.All.Select(e => e.Name).ToArray();
        Assert.Equal([], names.Except(differ));
        Assert.Equal([], names.Except(leak).Except(PublicReports.WithoutNames));
        Assert.Equal(PublicReports.OfTheCompanyOnly, names.Except(seen));
    }

    /// <summary>The diagnosis without what rests on others: the steps of the journeys, the outlooks and the prices.</summary>
    private static string WithoutBenchmarks(string text) => Benchmarks().Replace(text, "");

    [GeneratedRegex("""\"steps\": \[[^\]]*\]|\"shortfall\": \{[^\]]*\]|\"(verdictCounts|outlook)\": \{[^}]*\}|\"impact(Reason)?\": [^,]*,|\bImpact=.*?(?= Key=)""")]
    private static partial Regex Benchmarks();

    /// <summary>The salespeople of the inside half.</summary>
    private static Id<Salesperson>[] Viewers(Snapshot snapshot) =>
        snapshot.Organization.Salespeople.Select(p => p.Id).Where(id => !id.Value.EndsWith('x')).DefaultIfEmpty("firstx").ToArray();

    /// <summary>
    /// The words of a text that are the id or name of a person or department outside, or of any record of the outside half.
    /// </summary>
    private static string Leaks(string text, ViewerScope scope, Snapshot snapshot)
    {
        var org = snapshot.Organization;
        var subjects = org.Salespeople.Select(p => Subject.Salesperson(p.Id)).Concat(org.DepartmentIds.Select(Subject.Department));
        var outside = subjects.Where(s => !scope.Contains(s)).Select(s => s.Id.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = Word().Matches(text).Select(m => m.Value).Distinct().Where(w => outside.Contains(w) || RecordOutside().IsMatch(w));
        return string.Join(" ", words.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    /// <summary>Customers, opportunities, orders, payments, activities and texts whose number is followed by an x.</summary>
    [GeneratedRegex(@"^([a-z]\d+x|firstx)$", RegexOptions.IgnoreCase)]
    private static partial Regex RecordOutside();
}
