using NodaTime;
using SalesInsights.Facts;

namespace SalesInsights.Sample.Demo;

internal sealed partial class PersonYear
{
    private const string Fair = "fair26";

    // Working days after the last batch of the fair.
    private static readonly int[] AfterFair = [3, 6, 9, 12, 15, 18, 22, 26, 31];

    // Days that each quotation has been waiting.
    private static readonly int[] WaitingDays = [58, 52, 47, 43, 38, 34, 31, 27, 19, 15, 12, 9, 6, 3];

    /// <summary>33 customers and no opportunity; every third without any contact.</summary>
    private void WriteFair()
    {
        var lastDay = new LocalDate(2026, 7, 2);
        if (facts.Campaigns.Count == 0) facts.Campaigns.Add(new Campaign(Fair, "2026 夏季礼品展 Summer Gift Fair", new(2026, 6, 29), lastDay));
        var entered = Enumerable.Range(0, 24).Select(i => Later(lastDay, 1 + (i / 3))).ToArray();
        var days = entered.Concat(AfterFair.Select(n => Later(entered[^1], n))).ToArray();
        for (var i = 0; i < days.Length; i++)
        {
            var customer = NewCustomer(days[i], CustomerOrigin.Created, i < entered.Length ? Fair : default);
            if (i % 3 != 1) WriteFirstContact(customer, days[i]);
        }
    }

    /// <summary>Quotations that were sent and then left alone, but for a mail here and there.</summary>
    private void WriteWaitingQuotations()
    {
        for (var i = 0; i < WaitingDays.Length; i++)
        {
            var quoted = DemoCalendar.WorkingDayFrom(AsOf.PlusDays(-WaitingDays[i]));
            var asked = Later(quoted, -random.Between(2, 4));
            var found = Later(asked, -random.Between(1, 4));
            var customer = NewCustomer(found, CustomerOrigin.Created);
            WriteFirstContact(customer, found);
            var opportunity = NewOpportunity(customer, asked);
            Enter(opportunity, DemoPipeline.Quotation, quoted);
            WriteActivity(ActivityKind.Quote, quoted, customer, opportunity.Id);
            if (i % 4 == 3) WriteActivity(ActivityKind.MailOut, Later(quoted, 5), customer, opportunity.Id);
        }
    }
}
