using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Core.Tests.Organizations;

/// <summary>Sales (headed by the boss) holds east (headed by ann, from February by bob) and west; ann moves from east to west on 1 March.</summary>
public sealed class ViewerScopeTests
{
    private static readonly LocalDate January = new(2026, 1, 15);
    private static readonly LocalDate February = new(2026, 2, 15);
    private static readonly LocalDate March = new(2026, 3, 15);

    private static readonly SalesLedger Ledger = new LedgerBuilder(new CompanyProfile("Test", Currency.USD))
        .AddRange(
        [
            new Department("sales", "Sales", default, "boss"),
            new Department("east", "East", "sales", "ann"), new Department("east", "East", "sales", "bob", new LocalDate(2026, 2, 1)),
            new Department("west", "West", "sales"), new Department("other", "Other"),
        ])
        .AddRange(
        [
            new Salesperson("boss", "Boss", "sales"), new Salesperson("ann", "Ann", "east"), new Salesperson("bob", "Bob", "east"),
            new Salesperson("cem", "Cem", "west"), new Salesperson("dee", "Dee", "other"), new Salesperson("eve", "Eve"),
        ])
        .Add(new Membership("ann", "west", new LocalDate(2026, 3, 1)))
        .Build();

    [Theory]
    [InlineData("boss", "east,sales,west", "sales", "ann,bob,boss,cem")]
    [InlineData("ann", "east", "east", "ann,bob")]
    [InlineData("bob", "", "", "bob")]
    [InlineData("eve", "", "", "eve")]
    public void ScopeOf_InJanuary_IsOneselfAndTheHeadedSubtree(string viewer, string departments, string roots, string people)
    {
        var scope = Ledger.AsOf(January).ScopeOf(viewer);

        Assert.Equal(departments, string.Join(',', scope.Departments.Select(d => d.Value)));
        Assert.Equal(roots, string.Join(',', scope.Roots.Select(d => d.Value)));
        Assert.Equal(people, string.Join(',', scope.Salespeople.Select(p => p.Id.Value)));
        Assert.Equal(viewer, scope.Viewer.Value);
        Assert.Equal(January, scope.Day);
    }

    [Fact]
    public void ScopeOf_HeadReplaced_TheNewOneSeesTheDepartment()
    {
        Assert.False(Ledger.AsOf(February).ScopeOf("ann").Contains(Subject.Salesperson("bob")));
        Assert.True(Ledger.AsOf(February).ScopeOf("bob").Contains(Subject.Salesperson("ann")));
    }

    [Fact]
    public void ScopeOf_MemberMoved_TheHeadOfTheDaySeesThem()
    {
        Assert.False(Ledger.AsOf(March).ScopeOf("bob").Contains(Subject.Salesperson("ann")));
        Assert.True(Ledger.AsOf(March).ScopeOf("boss").Contains(Subject.Salesperson("ann")));
    }

    [Fact]
    public void Contains_CompanyAndWhatIsNotListed_IsFalse()
    {
        var scope = Ledger.AsOf(January).ScopeOf("boss");

        Assert.False(scope.Contains(Subject.Company));
        Assert.False(scope.Contains(Subject.Salesperson("nobody")));
        Assert.False(scope.Contains(Subject.Department("nowhere")));
        Assert.False(scope.Contains(Subject.Department("other")));
    }

    [Fact]
    public void ScopeOf_UnlistedViewer_IsRefused() =>
        Assert.Contains("'nobody'", Assert.Throws<ArgumentException>(() => Ledger.AsOf(January).ScopeOf("nobody")).Message, StringComparison.Ordinal);

    [Fact]
    public void ByTodaysOrganisation_MemberMoved_AlwaysWasInTheDepartmentOfTheDay()
    {
        var snapshot = Ledger.AsOf(March);
        var today = snapshot.ByTodaysOrganisation();

        Assert.Equal("east", snapshot.Organization.DepartmentOf("ann", January).Value);
        Assert.Equal("west", today.Organization.DepartmentOf("ann", January).Value);
        Assert.Equal("bob", today.Organization.Find("east", January)!.Manager.Value);
        Assert.Equal("ann", snapshot.Organization.Find("east", January)!.Manager.Value);
        Assert.True(today.IsByTodaysOrganisation);
        Assert.False(snapshot.IsByTodaysOrganisation);
        Assert.Same(today, today.ByTodaysOrganisation());
        Assert.Same(today, snapshot.ByTodaysOrganisation());
    }

}
