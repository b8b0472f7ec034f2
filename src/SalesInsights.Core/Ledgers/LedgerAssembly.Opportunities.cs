using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Pipelines;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private (OpportunityTable Opportunities, VisitTable Visits) AssembleOpportunities(CustomerTable customers)
    {
        var rows = Unique(_input.Opportunities, o => o.Id.Value);
        var ids = rows.Select(r => r.Fact.Id.Value).ToArray();
        var index = IndexById(ids);
        var customer = rows.Select(r => ReferenceOf(
            _input.Opportunities, r, r.Fact.Id.Value, "customer_id", r.Fact.Customer.Value, customers.Index, DataIssueCode.UnknownCustomer)).ToArray();
        var pipeline = rows.Select(PipelineOf).ToArray();
        var visits = new VisitColumns(rows.Count);
        var columns = new OpportunityColumns(rows.Count);
        var entries = EntriesByOpportunity(index, pipeline);
        var changes = ChangesByOpportunity(index);
        var history = new List<Entry>();
        for (var i = 0; i < rows.Count; i++)
        {
            visits.Start[i] = visits.Stage.Count;
            Load(entries[i], pipeline[i], history);
            AddOpportunity(rows[i], i, pipeline[i], history, changes[i], columns, visits);
        }

        visits.Start[rows.Count] = visits.Stage.Count;
        var opportunities = new OpportunityTable
        {
            Ids = ids,
            Index = index,
            Customer = customer,
            Created = columns.Created,
            FirstDay = columns.FirstDay,
            FirstOwner = columns.FirstOwner,
            Pipeline = pipeline,
            Segment = rows.Select(r => _labels.CodeOf(r.Fact.Segment)).ToArray(),
            Amount = columns.Amount,
            VisitStart = visits.Start,
            ByCustomer = GroupIndex.Build(customer, customers.Count),
        };
        return (opportunities, visits.ToTable(_org.Salespeople.Count));
    }

    private void AddOpportunity(
        StagedRow<Opportunity> row, int i, short pipeline, List<Entry> history, List<OwnerFrom>? changes, OpportunityColumns columns, VisitColumns visits)
    {
        var fact = row.Fact;
        var created = StampOf(fact.CreatedAt);
        var hasHistory = history.Count > 0;
        var entries = hasHistory ? InOrder(history) : WithoutHistory(row, pipeline, created);
        var owner = PersonOf(_input.Opportunities, row, fact.Id.Value, "owner_id", fact.Owner);
        var owners = OwnersOf(row, owner, created, changes);
        var firstEntry = FirstDated(entries);
        if (hasHistory && created != Stamp.Unknown && firstEntry != Stamp.Unknown && Stamp.Day(firstEntry) < Stamp.Day(created))
            Note(_input.Opportunities, row, DataIssueCode.NegativeDuration, fact.Id.Value, "created_at", fact.CreatedAt.ToString());
        columns.Created[i] = created;
        columns.FirstDay[i] = created == Stamp.Unknown
            ? DayNumber.Unknown
            : Math.Min(Stamp.Day(created), firstEntry == Stamp.Unknown ? int.MaxValue : Stamp.Day(firstEntry));
        columns.FirstOwner[i] = owners[0].Owner;
        var priced = new DatedAmount(this, row, created != Stamp.Unknown ? created : firstEntry);
        columns.Amount[i] = priced.First;
        new VisitWriter(visits, _stages, i, owners, priced).Write(entries);
        priced.Report();
    }

    private static int FirstDated(List<Entry> entries)
    {
        var first = Stamp.Unknown;
        foreach (var entry in entries)
        {
            if (entry.At != Stamp.Unknown && (first == Stamp.Unknown || entry.At < first)) first = entry.At;
        }

        return first;
    }

    private short PipelineOf(StagedRow<Opportunity> row)
    {
        var pipeline = _stages.PipelineIndex(row.Fact.Pipeline);
        if (pipeline < 0 && !(row.Fact.Pipeline.IsEmpty && _stages.Pipelines.Length == 0))
            Note(_input.Opportunities, row, DataIssueCode.UnknownPipeline, row.Fact.Id.Value, "pipeline_id", row.Fact.Pipeline.Value);
        return pipeline;
    }

    /// <summary>What the present stage and the closing day tell of an opportunity that has no stage history.</summary>
    private List<Entry> WithoutHistory(StagedRow<Opportunity> row, short pipeline, int created)
    {
        var fact = row.Fact;
        if (fact.Stage.IsEmpty) return [];
        var stage = pipeline < 0 ? (short)-1 : _stages.IndexOf(pipeline, fact.Stage);
        if (stage < 0)
        {
            Note(_input.Opportunities, row, DataIssueCode.UnknownStage, fact.Id.Value, "stage_id", fact.Stage.Value);
            return [];
        }

        var isClosed = _stages.Outcome[stage] != StageOutcome.Open;
        var closed = StampOf(fact.ClosedAt);
        if (isClosed && closed != Stamp.Unknown && created != Stamp.Unknown && Stamp.Day(closed) < Stamp.Day(created))
            Note(_input.Opportunities, row, DataIssueCode.NegativeDuration, fact.Id.Value, "closed_at", fact.ClosedAt.ToString());
        var entered = isClosed ? closed : stage == _stages.FirstStage[pipeline] ? created : Stamp.Unknown;
        return [new Entry(stage, entered, 0, null)];
    }

    /// <summary>The dated owners; before the first one nobody, unless it is dated on the day of creation: a later day must not say who was first.</summary>
    private List<OwnerFrom> OwnersOf(StagedRow<Opportunity> row, int owner, int created, List<OwnerFrom>? changes)
    {
        if (changes is null) return [new OwnerFrom(Stamp.Unknown, long.MinValue, owner, default)];
        changes.Sort((a, b) => Compare(a.Seconds, b.Seconds, a.Id.CompareTo(b.Id)));
        if (owner >= 0 && changes[changes.Count - 1].Owner != owner)
            Note(_input.Opportunities, row, DataIssueCode.OwnerDisagrees, row.Fact.Id.Value, "owner_id", row.Fact.Owner.Value);
        var isFromCreation = created != Stamp.Unknown && Stamp.Day(changes[0].At) <= Stamp.Day(created);
        if (isFromCreation) changes[0] = new OwnerFrom(Stamp.Unknown, long.MinValue, changes[0].Owner, changes[0].Id);
        else changes.Insert(0, new OwnerFrom(Stamp.Unknown, long.MinValue, -1, default));
        return changes;
    }

    private List<OwnerFrom>?[] ChangesByOpportunity(Dictionary<string, int> opportunities)
    {
        var rows = _input.OpportunityOwners;
        var changes = new List<OwnerFrom>?[opportunities.Count];
        var seen = new HashSet<OpportunityOwnerChange>();
        foreach (var row in rows.Rows)
        {
            var id = row.Fact.Opportunity.Value;
            if (!opportunities.TryGetValue(id, out var opportunity))
                _issues.Add(rows, row, DataIssueCode.UnknownOpportunity, DataIssueAction.Refused, id, "opportunity_id", id);
            else if (row.Fact.From.IsUnknown)
                _issues.Add(rows, row, DataIssueCode.MissingDate, DataIssueAction.Refused, id, "from", "");
            else if (!seen.Add(row.Fact))
                _issues.Add(rows, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "from", row.Fact.From.ToString());
            else
                (changes[opportunity] ??= []).Add(new OwnerFrom(
                    StampOf(row.Fact.From), Seconds(row.Fact.From), PersonOf(rows, row, id, "owner_id", row.Fact.Owner), row.Fact.Owner));
        }

        return changes;
    }
}
