using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Ledgers;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Ledgers;

public class LedgerLaws
{
    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 300)]
    public void Build_RowsInAnyOrder_SaysTheSame(SmallCompany company, LocalDate asOf, int seed)
    {
        var (ledger, shuffled) = (company.Build(), company.BuildShuffled(seed));

        AssertSame(LedgerDump.Of(ledger, asOf), LedgerDump.Of(shuffled, asOf));
        Assert.Equal(ledger.LastDay, shuffled.LastDay);
        Assert.Equal(ledger.Counts, shuffled.Counts);
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 300)]
    public void AsOf_LaterFactsRemoved_SaysTheSame(TidyCompany company, LocalDate asOf) =>
        AssertSame(LedgerDump.Of(company.Build(), asOf), LedgerDump.Of(company.BuildUpTo(asOf), asOf));

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 300)]
    public void Counts_AnyRows_Reconcile(SmallCompany company)
    {
        var ledger = company.Build();

        Assert.Equal(company.Rows.Count, ledger.Counts.Sum(c => c.Read));
        Assert.All(ledger.Counts, c => Assert.True(c.Accepted >= 0 && c.Read == c.Accepted + c.Refused + c.Collapsed));
        Assert.Equal(ledger.Issues.Count(i => i.Action == DataIssueAction.Refused), ledger.Counts.Sum(c => c.Refused));
        Assert.Equal(ledger.Issues.Count(i => i.Action == DataIssueAction.Collapsed), ledger.Counts.Sum(c => c.Collapsed));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 100)]
    public void Build_Twice_SaysTheSame(SmallCompany company, LocalDate asOf)
    {
        var builder = new LedgerBuilder(company.Profile);
        company.AddTo(builder);
        var (first, second) = (builder.Build(), builder.Build());

        Assert.Equal(first.Issues, second.Issues);
        Assert.Equal(first.Counts, second.Counts);
        AssertSame(LedgerDump.Of(first, asOf), LedgerDump.Of(second, asOf));
    }

    private static void AssertSame(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        Assert.True(left.SequenceEqual(right), string.Join(Environment.NewLine, left.Except(right).Append("but").Concat(right.Except(left))));
}
