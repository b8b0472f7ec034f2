using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Pipelines;

namespace SalesInsights.Rules.Testing.Checks;

/// <summary>What may happen on the days after the one that is asked about: customers come, write and order, deals are won and lost, money comes in.</summary>
internal static class LaterRecords
{
    private const string Mark = "later-";

    public static TestCompany AddedTo(TestCompany company, Snapshot snapshot)
    {
        var later = company.Copy();
        later.Do(builder =>
        {
            foreach (var person in snapshot.Organization.Salespeople) AddPerson(builder, snapshot, person.Id.Value);
            foreach (var stay in OpenStays.Of(snapshot)) AddMove(builder, snapshot, stay);
        });
        return later;
    }

    private static void AddPerson(LedgerBuilder builder, Snapshot snapshot, string person)
    {
        var (day, stage) = (snapshot.AsOf.PlusDays(1), FirstStage(snapshot));
        var id = Mark + person;
        builder.Add(new Customer(id, person, day)).Add(new Order(id, day, 1_000_000m, person, id)).Add(new Payment(id, day, 1_000_000m, id, person));
        builder.Add(new Activity(id, ActivityKind.Meeting, day, person, id));
        if (stage is not null) builder.Add(new Opportunity(id, person, id, day, stage.Value.Pipeline.Id, amount: 1_000_000m)).Add(new StageEntry(id, stage.Value.Stage.Id, day));
        var held = FollowUpReport.Of(snapshot, new FollowUpOptions { AcquiredFrom = snapshot.AsOf }).InHand(person);
        foreach (var customer in held.Select(h => h.CustomerId))
        {
            var own = Mark + customer.Value;
            builder.Add(new Order(own, day, 500m, person, customer)).Add(new Payment(own, day, 500m, own, person));
            builder.Add(new Activity(own + "-in", ActivityKind.MailIn, day.At(new(9, 0)), person, customer, thread: own));
            builder.Add(new Activity(own + "-out", ActivityKind.MailOut, day.At(new(10, 0)), person, customer, thread: own));
        }
    }

    /// <summary>Every other open deal is won, the rest are lost.</summary>
    private static void AddMove(LedgerBuilder builder, Snapshot snapshot, OpenStay stay)
    {
        var pipeline = snapshot.Ledger.Company.Pipelines.First(p => p.Id == stay.PipelineId);
        var outcome = stay.OpportunityId.Value.Length % 2 == 0 ? StageOutcome.Won : StageOutcome.Lost;
        if (pipeline.Stages.FirstOrDefault(s => s.Outcome == outcome) is { } end)
            builder.Add(new StageEntry(stay.OpportunityId, end.Id, snapshot.AsOf.PlusDays(1)));
    }

    private static (PipelineDefinition Pipeline, Stage Stage)? FirstStage(Snapshot snapshot) => snapshot.Ledger.Company.Pipelines
        .SelectMany(p => p.Stages.Where(s => s.Outcome == StageOutcome.Open).Select(s => ((PipelineDefinition, Stage)?)(p, s))).FirstOrDefault();
}
