using SalesInsights.Facts;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Organizations;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.FollowUp;

public sealed class FollowUpAssistantTests
{
    /// <summary>A customer of Ann's with an opportunity in a stage that counts: one outbound contact makes it followed up.</summary>
    [Theory]
    [InlineData(ActivityKind.MailOut, 0)]
    [InlineData(ActivityKind.Note, 1)]
    public void Contacts_OfAnAssistant_CountForTheOwner(ActivityKind kind, int empty)
    {
        var snapshot = Organised().Add(new Salesperson("dan", "Dan", "east", Role.Assistant))
            .Add(new Customer("c1", "ann", Day(4, 1))).Add(new Opportunity("p1", "ann", "c1", Day(4, 3), stage: "quote"))
            .Add(new Activity("a1", kind, Day(4, 4), "dan", "c1")).Build().AsOf(Day(5, 31));
        var report = FollowUpReport.Of(snapshot, new FollowUpOptions());

        Assert.Equal((1, empty), (report.Find("ann")!.InHand, report.Find("ann")!.EmptyOpportunity));
        Assert.Equal(0, report.Find("dan")!.InHand);
    }
}
