using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Testing.Edits;

/// <summary>How each of the <see cref="ClearingActions"/> is carried out on so many records.</summary>
internal static class RecordEdits
{
    private const string Mark = "edit-";

    private static readonly Dictionary<string, Action<EditScene, int>> ByAction = new(StringComparer.Ordinal)
    {
        [ClearingActions.SetTarget] = SetTarget,
        [ClearingActions.ChangeTarget] = ChangeTarget,
        [ClearingActions.CreateCustomer] = CreateCustomer,
        [ClearingActions.OpenOpportunity] = OpenOpportunity,
        [ClearingActions.ContactCustomer] = ContactCustomer,
        [ClearingActions.HandOverCustomer] = HandOverCustomer,
        [ClearingActions.MoveStage] = MoveStage,
        [ClearingActions.AdvanceStage] = AdvanceStage,
        [ClearingActions.AnswerMail] = AnswerMail,
        [ClearingActions.RecordOrder] = RecordOrder,
        [ClearingActions.RecordPayment] = RecordPayment,
    };

    public static Action<EditScene, int>? Find(string action) => ByAction.TryGetValue(action, out var edit) ? edit : null;

    private static void SetTarget(EditScene scene, int count) => scene.Company.Target(1m, scene.Finding.Subject);

    /// <summary>A revision of the day to what those below it have together.</summary>
    private static void ChangeTarget(EditScene scene, int count)
    {
        var (finding, reading) = (scene.Finding, scene.Finding.Case.Company);
        var sum = finding.Case.Get(BuiltInFacts.TargetOfChildren).Value;
        scene.Company.Do(b => b.Add(new Target(finding.Subject, reading.Period, reading.Measure, sum, setOn: scene.Today)));
    }

    private static void CreateCustomer(EditScene scene, int count)
    {
        for (var i = 0; i < count; i++) scene.Company.Customer(Mark + i, scene.Today, scene.People[i % scene.People.Count].Value);
    }

    /// <summary>For customers of the step's window first, on the day on which they came: what is compared is what was done in time.</summary>
    private static void OpenOpportunity(EditScene scene, int count)
    {
        var (step, listed) = (scene.Finding.Step, new HashSet<string>(scene.Finding.Records.Customers.Select(c => c.Value)));
        var pipeline = scene.Snapshot.Ledger.Company.Pipelines[0];
        var customers = scene.Held(step?.FirstDay ?? LocalDate.MinIsoValue)
            .Where(h => h.Standing is FollowUpStanding.WithoutOpportunity or FollowUpStanding.EmptyOpportunity && h.AcquiredOn is not null)
            .Where(h => listed.Count == 0 || step is not null || listed.Contains(h.CustomerId.Value))
            .OrderByDescending(h => step is null || (h.AcquiredOn >= step.FirstDay && h.AcquiredOn <= step.LastDay))
            .ThenByDescending(h => listed.Contains(h.CustomerId.Value)).ThenBy(h => h.AcquiredOn);
        foreach (var customer in customers.Take(count))
        {
            var (id, day) = (Mark + customer.CustomerId, customer.AcquiredOn!.Value);
            scene.Company.Do(b => b
                .Add(new Opportunity(id, customer.OwnerId, customer.CustomerId, day, pipeline.Id, amount: 1000m))
                .Add(new StageEntry(id, FirstOpen(pipeline).Id, day))
                .Add(new Activity(id, ActivityKind.Call, day, customer.OwnerId, customer.CustomerId)));
        }
    }

    private static void ContactCustomer(EditScene scene, int count)
    {
        foreach (var customer in scene.Finding.Records.Customers.Take(count))
            scene.Company.Do(b => b.Add(new Activity(Mark + customer, ActivityKind.Call, scene.Today, scene.People[0], customer)));
    }

    /// <summary>The owner so far is told with a day too, so that the past stays as it was.</summary>
    private static void HandOverCustomer(EditScene scene, int count)
    {
        var held = scene.Held(scene.Today).ToDictionary(h => h.CustomerId);
        foreach (var customer in scene.Finding.Records.Customers.Take(count))
        {
            var before = held[customer];
            scene.Company.Do(b => b
                .Add(new CustomerOwnerChange(customer, before.OwnerId, before.AcquiredOn, before.Origin))
                .Add(new CustomerOwnerChange(customer, default, scene.Today)));
        }
    }

    private static void MoveStage(EditScene scene, int count)
    {
        foreach (var stay in scene.Open().Take(count))
        {
            var pipeline = scene.Snapshot.Ledger.Company.Pipelines.First(p => p.Id == stay.PipelineId);
            scene.Company.Stage(stay.OpportunityId.Value, pipeline.Stages.First(s => s.Outcome != StageOutcome.Open).Id.Value, scene.Today);
        }
    }

    /// <summary>Opportunities that came to the stage two weeks ago and move on today.</summary>
    private static void AdvanceStage(EditScene scene, int count)
    {
        var (stage, from) = (scene.Finding.Stage!, scene.Today.PlusDays(-14));
        var next = scene.Snapshot.Ledger.Company.Pipelines.First(p => p.Id == stage.Pipeline).Stages
            .First(s => s.Order > stage.Stage.Order && s.Outcome != StageOutcome.Lost);
        for (var i = 0; i < count; i++)
        {
            var (id, owner) = (Mark + i, scene.People[i % scene.People.Count]);
            scene.Company.Do(b => b.Add(new Opportunity(id, owner, createdAt: from, pipeline: stage.Pipeline, amount: 1000m)));
            scene.Company.Stage(id, stage.Stage.Id.Value, from).Stage(id, next.Id.Value, scene.Today);
        }
    }

    private static void AnswerMail(EditScene scene, int count)
    {
        var mails = scene.Finding.Records.Activities.Take(count).ToArray();
        var first = scene.Snapshot.Ledger.Company.WorkingCalendar.WorkingDaysBefore(scene.Today, scene.Finding.Case.Company.Options.MailWindowWorkingDays);
        var threads = CorrespondenceReport.Of(scene.Snapshot, new CorrespondenceOptions { Period = TargetPeriod.Days(first, scene.Today) }).Waiting;
        foreach (var thread in threads.Where(t => mails.Contains(t.Mails[t.Mails.Count - 1].Activity)))
        {
            var last = thread.Mails[thread.Mails.Count - 1].Activity;
            scene.Company.Do(b => b.Add(new Activity(
                Mark + last, ActivityKind.MailOut, scene.Today.At(new LocalTime(23, 0)), thread.Salesperson, thread.Customer, thread.Opportunity, thread: thread.Key)));
        }
    }

    private static void RecordOrder(EditScene scene, int count)
    {
        foreach (var customer in scene.Finding.Records.Customers.Take(count))
            scene.Company.Do(b => b.Add(new Order(Mark + customer, scene.Today, 1000m, scene.People[0], customer)));
    }

    private static void RecordPayment(EditScene scene, int count)
    {
        var overdue = ReceivablesReport.Of(scene.Snapshot, new ReceivablesOptions { Subject = scene.Finding.Subject }).Orders
            .Where(o => o.Aging.Overdue > 0).OrderByDescending(o => o.Aging.Overdue).ThenBy(o => o.OrderId);
        foreach (var order in overdue.Take(count))
            scene.Company.Do(b => b.Add(new Payment(Mark + order.OrderId, scene.Today, order.Aging.Overdue, order.OrderId, order.OwnerId)));
    }

    private static Stage FirstOpen(PipelineDefinition pipeline) => pipeline.Stages.First(s => s.Outcome == StageOutcome.Open);
}
