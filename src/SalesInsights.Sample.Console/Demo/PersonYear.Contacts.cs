using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.Sample.Demo;

internal sealed partial class PersonYear
{
    private static readonly ActivityKind[] Contacts =
        [ActivityKind.MailOut, ActivityKind.MailOut, ActivityKind.MailIn, ActivityKind.Call, ActivityKind.Message];

    private void WriteFirstContact(Id<Customer> customer, LocalDate day)
    {
        WriteActivity(ActivityKind.MailOut, Later(day, random.Between(0, 1)), customer);
        if (random.Chance(600)) WriteActivity(ActivityKind.MailIn, Later(day, random.Between(2, 4)), customer);
    }

    private void WriteContacts(Opportunity opportunity, string stage, LocalDate entered, LocalDate left)
    {
        if (stage == DemoPipeline.Quotation) WriteActivity(ActivityKind.Quote, entered, opportunity.Customer, opportunity.Id);
        if (stage == DemoPipeline.Sample) WriteActivity(ActivityKind.Sample, entered, opportunity.Customer, opportunity.Id);
        for (var day = Later(entered, random.Between(1, 3)); day < left; day = Later(day, random.Between(4, 8)))
            WriteActivity(random.Pick(Contacts), day, opportunity.Customer, opportunity.Id);
    }

    private void WriteActivity(ActivityKind kind, LocalDate day, Id<Customer> customer, Id<Opportunity> opportunity = default)
    {
        if (day > AsOf) return;
        var who = IsAway(day) ? plan.Stand : plan.Id;
        facts.Activities.Add(new Activity(NewId("a", ref _activities, 4), kind, SomeTimeOn(day), who, customer, opportunity));
    }
}
