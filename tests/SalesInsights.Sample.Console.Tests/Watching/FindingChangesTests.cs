using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;
using SalesInsights.Sample.Watching;

namespace SalesInsights.Sample.Tests.Watching;

public sealed class FindingChangesTests
{
    [Fact]
    public void Between_TwoLooks_TellsEachFindingOnce()
    {
        var changes = FindingChanges.Between([Told("a", "5 left"), Told("b", "7 left"), Told("c", "same")], [Told("d", "new"), Told("b", "8 left"), Told("c", "same")]);
        Assert.Equal(["d"], changes.Raised.Select(f => f.Id));
        Assert.Equal(["8 left"], changes.Changed.Select(f => f.Text));
        Assert.Equal(["5 left"], changes.Cleared.Select(f => f.Text));
    }

    [Fact]
    public void Between_SameWordsMoreSevere_IsAChange() =>
        Assert.Single(FindingChanges.Between([Told("a", "x")], [Told("a", "x") with { Severity = Severity.Error }]).Changed);

    private static ToldFinding Told(string id, string text) =>
        new(id, "SI1001", Subject.Salesperson("u1"), "Ann", Severity.Warning, FindingVerdict.Confirmed, text);
}
