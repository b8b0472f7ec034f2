using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Organizations;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Correspondence;

public sealed class CorrespondencePartsTests
{
    /// <summary>Ann's customer c1 with a deal o1, Bob's customer c2; Bob heads west.</summary>
    private static readonly Snapshot Snapshot = Organised()
        .Add(new Department("west", "West", "sales", "bob", Day(1, 1)))
        .Add(new Customer("c1", "ann", Day(1, 1))).Add(new Customer("c2", "bob", Day(1, 1)))
        .Add(new Opportunity("o1", "ann", "c1", Day(1, 2))).Add(new Opportunity("o2", "ann", "c1", Day(1, 2)))
        .Add(Mail("a1", ActivityKind.MailIn, 9, "ann", "c1", "o1"))
        .Add(Mail("a2", ActivityKind.MailIn, 10, "ann", "c1"))
        .Add(Mail("a3", ActivityKind.MailIn, 11, "bob", "c2"))
        .Add(Mail("a4", ActivityKind.MailOut, 12, "ann", "c2"))
        .Add(Mail("a5", ActivityKind.MailIn, 13, "ann", "c1", "o2"))
        .Build().AsOf(Day(5, 6));

    private static readonly CorrespondenceReport Whole = CorrespondenceReport.Of(Snapshot);

    private static Activity Mail(string id, ActivityKind kind, int hour, string person, string customer, string opportunity = "") =>
        new(id, kind, Day(5, 6).At(new LocalTime(hour, 0)), person, customer, opportunity);

    private static string[] First(CorrespondenceReport report) => [.. report.Threads.Select(t => t.Mails[0].Activity.Value)];

    [Fact]
    public void Threads_StandByTheirLastMail() => Assert.Equal(["a5", "a3", "a2", "a1"], First(Whole));

    [Fact]
    public void About_Customers_HasAllTheirThreads() => Assert.Equal(["a5", "a2", "a1"], First(Whole.About(customers: ["c1"])));

    [Fact]
    public void About_Opportunities_HasTheirsAndThoseAboutNone() => Assert.Equal(["a2", "a1"], First(Whole.About(opportunities: ["o1"])));

    [Fact]
    public void About_Activities_HasTheThreadsThatTheyAreIn() => Assert.Equal(["a3"], First(Whole.About(activities: ["a4"])));

    [Fact]
    public void About_UnknownRecords_IsEmpty()
    {
        Assert.Empty(Whole.About(customers: ["c9"], opportunities: ["", "o9"], activities: ["a9"]).Threads);
        Assert.Empty(Whole.About().Threads);
    }

    [Fact]
    public void About_ASubject_CountsTheirMailsOnly()
    {
        var anns = Whole.About(Subject.Department("east"));

        Assert.Equal(["a5", "a3", "a2", "a1"], First(anns));
        Assert.Equal((3L, 1L), (anns.Company.MailsIn, anns.Company.MailsOut));
        Assert.Equal(["ann"], anns.Salespeople.Select(r => r.Id));
        Assert.Same(Whole, Whole.About(Subject.Company));
        Assert.Throws<ArgumentException>(() => Whole.About(Subject.Salesperson("zoe")));
    }

    [Fact]
    public void VisibleTo_WhoeverHasTheCustomer_CountsAnewAndNamesNobodyElse()
    {
        var bobs = Whole.VisibleTo(Snapshot.ScopeOf("bob"));

        Assert.Equal(["a3"], First(bobs));
        Assert.Equal((1L, 0L, 1L), (bobs.Company.MailsIn, bobs.Company.MailsOut, bobs.Company.Replies.Answered));
        Assert.Equal(["bob"], bobs.Salespeople.Select(r => r.Id));
        Assert.Equal(["c2"], bobs.Customers.Select(r => r.Id));
        Assert.Equal(["bob", ""], bobs.Threads[0].Mails.Select(m => m.Salesperson.Value));
        Assert.Empty(Whole.VisibleTo(Snapshot.ScopeOf("cat")).Threads);
    }
}
