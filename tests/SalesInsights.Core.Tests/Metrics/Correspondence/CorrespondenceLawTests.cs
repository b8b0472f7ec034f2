using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Correspondence;

public sealed class CorrespondenceLawTests
{
    /// <summary>The same company with every activity a mail in or out, so that there is something to answer.</summary>
    private static SmallCompany Mailing(SmallCompany company) => new(company.Profile, [.. company.Rows.Select(row => row is Activity a
        ? new Activity(a.Id, a.Kind < ActivityKind.Visit ? ActivityKind.MailIn : ActivityKind.MailOut, a.At, a.Salesperson, a.Customer, a.Opportunity,
            a.IsAutomatic, a.Thread)
        : row)]);

    private static string Print(SalesLedger ledger, LocalDate asOf)
    {
        var report = CorrespondenceReport.Of(ledger.AsOf(asOf));
        var rows = report.Salespeople.Concat(report.Customers).Concat(report.Opportunities).Append(report.Company).Select(r => string.Join(
            " ", r.Id, r.Threads, r.MailsIn, r.MailsOut, r.Replies.Answered, r.Replies.Waiting, r.Replies.SetAside, r.Replies.Untimed, r.Replies.Median));
        var threads = report.Threads.Select(t => string.Join(
            " ", t.Key, t.Customer, t.Opportunity, t.Salesperson, t.WaitingSince, t.WaitingMinutes, string.Join(",", t.Mails.Select(m => m.Activity))));
        return string.Join("\n", rows.Concat(threads).Append($"{report.Automatic} {report.WithoutThread}"));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void FactsAfterAsOf_DoNotMatter(TidyCompany company, LocalDate asOf)
    {
        var mailing = Mailing(company);

        Assert.Equal(Print(mailing.BuildUpTo(asOf), asOf), Print(mailing.Build(), asOf));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void InputOrder_IsIrrelevant(SmallCompany company, LocalDate asOf, int seed) =>
        Assert.Equal(Print(Mailing(company).Build(), asOf), Print(Mailing(company).BuildShuffled(seed), asOf));

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Parts_SumToTheWhole(SmallCompany company, LocalDate asOf)
    {
        var report = CorrespondenceReport.Of(Mailing(company).Build().AsOf(asOf));

        foreach (var parts in new[] { report.Salespeople, report.Customers, report.Opportunities })
        {
            Assert.Equal(report.Company.MailsIn + report.Company.MailsOut, parts.Sum(p => p.MailsIn + p.MailsOut));
            Assert.Equal(report.Company.Replies.Answered, parts.Sum(p => p.Replies.Answered));
            Assert.Equal(report.Company.Replies.Waiting + report.Company.Replies.SetAside, parts.Sum(p => p.Replies.Waiting + p.Replies.SetAside));
        }

        Assert.Equal(report.Company.Replies.Waiting, report.Waiting.Count);
        Assert.Equal(report.Company.MailsIn, report.Threads.Sum(t => t.MailsIn));
    }
}
