using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.Sample.Demo;

internal sealed partial class PersonYear
{
    private const int UsualDaysToClose = 45;
    private readonly Quota _lostInInquiry = new(110, random.Between(0, 999));
    private readonly Quota _lostInQuotation = new(230, random.Between(0, 999));
    private readonly Quota _lostAtSample = new(plan.SampleLoss, random.Between(0, 999));
    private readonly Quota _lostAtInvoice = new(60, random.Between(0, 999));
    private readonly Quota _withoutSample = new(plan.Story == Story.LosesAtSample ? 100 : 350, random.Between(0, 999));

    private static readonly string?[] LossReasons =
    [
        "价格 Price", "无回复 No answer", null, "交期 Lead time", "价格 Price", "竞争对手 Competitor", "无回复 No answer", null, "价格 Price", "质量 Quality",
    ];

    private int _losses = plan.Id.Length;

    private void WriteOpportunity(Id<Customer> customer, LocalDate opened, bool isRepeat = false)
    {
        if (opened > AsOf) return;
        var opportunity = NewOpportunity(customer, opened);
        var (stage, entered) = (DemoPipeline.Inquiry, opened);
        while (true)
        {
            var left = DemoCalendar.WorkingDayFrom(entered.PlusDays(StayDays(stage)));
            WriteContacts(opportunity, stage, entered, left);
            if (left > AsOf)
            {
                WriteNextAction();
                return;
            }

            stage = NextAfter(stage);
            Enter(opportunity, stage, left);
            if (stage == DemoPipeline.Won) WriteSale(opportunity, left, isRepeat);
            if (stage == DemoPipeline.Lost) WriteReason();
            if (stage is DemoPipeline.Won or DemoPipeline.Lost) return;
            entered = left;
        }
    }

    private Opportunity NewOpportunity(Id<Customer> customer, LocalDate opened)
    {
        Id<Opportunity> id = NewId("o", ref _opportunities, 3);
        var (amount, currency) = DealFor(customer);
        var opportunity = new Opportunity(
            id, plan.Id, customer, SomeTimeOn(opened), DemoPipeline.Definition.Id, amount, currency, _segments[customer],
            expectedClose: DemoCalendar.WorkingDayFrom(opened.PlusDays(UsualDaysToClose)));
        facts.Opportunities.Add(opportunity);
        facts.OpportunityNames.Add(id, $"{facts.CustomerNames[customer]}: {_segments[customer]}");
        facts.StageEntries.Add(new StageEntry(id, DemoPipeline.Inquiry, opportunity.CreatedAt));
        return opportunity;
    }

    /// <summary>Not drawn by chance, so that everything else of the demo stays as it is; every fifth loss has no reason on record.</summary>
    private void WriteReason() => ReplaceLast(Moment.Unknown, LossReasons[_losses++ % LossReasons.Length]);

    /// <summary>Not drawn by chance either: a few next actions are late, most are near, and every fifth was never planned.</summary>
    private void WriteNextAction()
    {
        if (_opportunities % 5 != 0) ReplaceLast(DemoCalendar.WorkingDayFrom(AsOf.PlusDays((_opportunities % 13) - 6)), null);
    }

    private void ReplaceLast(Moment nextActionOn, string? lostReason)
    {
        var last = facts.Opportunities.Count - 1;
        var before = facts.Opportunities[last];
        facts.Opportunities[last] = new Opportunity(
            before.Id, before.Owner, before.Customer, before.CreatedAt, before.Pipeline, before.Amount, before.Currency, before.Segment,
            expectedClose: before.ExpectedClose, nextActionOn: nextActionOn, lostReason: lostReason);
    }

    private void Enter(Opportunity opportunity, string stage, LocalDate day) =>
        facts.StageEntries.Add(new StageEntry(opportunity.Id, stage, SomeTimeOn(day)));

    private string NextAfter(string stage) => stage switch
    {
        DemoPipeline.Inquiry => _lostInInquiry.Next() ? DemoPipeline.Lost : DemoPipeline.Quotation,
        DemoPipeline.Quotation when _lostInQuotation.Next() => DemoPipeline.Lost,
        DemoPipeline.Quotation => _withoutSample.Next() ? DemoPipeline.Invoice : DemoPipeline.Sample,
        DemoPipeline.Sample => _lostAtSample.Next() ? DemoPipeline.Lost : DemoPipeline.Invoice,
        _ => _lostAtInvoice.Next() ? DemoPipeline.Lost : DemoPipeline.Won,
    };

    private int StayDays(string stage)
    {
        var isSlow = random.Chance(110);
        return stage switch
        {
            DemoPipeline.Inquiry => isSlow ? random.Between(7, 11) : random.Between(1, 6),
            DemoPipeline.Quotation => isSlow ? random.Between(22, 30) : random.Between(5, 18),
            DemoPipeline.Sample => isSlow ? random.Between(31, 42) : random.Between(10, 26),
            _ => isSlow ? random.Between(10, 15) : random.Between(2, 8),
        };
    }
}
