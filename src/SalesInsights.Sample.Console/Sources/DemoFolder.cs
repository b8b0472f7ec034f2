using SalesInsights.DataFolder;
using SalesInsights.Sample.Demo;

namespace SalesInsights.Sample.Sources;

/// <summary>The demo company in the form of a data folder.</summary>
internal static class DemoFolder
{
    public static RecordNames NamesOf(DemoFacts facts) => new(facts.CustomerNames, facts.OpportunityNames);

    public static FolderContents ContentsOf(DemoFacts facts) => new(facts.Company)
    {
        Names = NamesOf(facts),
        Departments = facts.Departments,
        Salespeople = facts.Salespeople,
        Memberships = facts.Memberships,
        Absences = facts.Absences,
        Rates = facts.Rates,
        Campaigns = facts.Campaigns,
        Customers = facts.Customers,
        CustomerOwners = facts.CustomerOwners,
        Opportunities = facts.Opportunities,
        StageEntries = facts.StageEntries,
        Orders = facts.Orders,
        Payments = facts.Payments,
        PaymentsDue = facts.PaymentsDue,
        Activities = facts.Activities,
        Targets = facts.Targets,
    };
}
