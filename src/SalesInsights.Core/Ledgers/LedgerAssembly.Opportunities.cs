using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Pipelines;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private (OpportunityTable Opportunities, VisitTable Visits, ChangeTable Changes) AssembleOpportunities(
        RecordRows<OpportunityRow> rows, RecordRows<CustomerRow> customers)
    {
        var columns = new OpportunityColumns(rows.Count);
        var (customer, pipeline) = (new int[rows.Count], PipelinesOf(rows));
        for (var i = 0; i < rows.Count; i++)
            customer[i] = ReferenceOf(rows, i, "customer_id", rows[i].Customer, customers, DataIssueCode.UnknownCustomer);
        var stages = new StageCodes(_stages, _input.Texts.Stages);
        var entries = EntriesByOpportunity(rows, pipeline, stages);
        var visits = new VisitColumns(columns.Amount, _input.StageEntries.Count);
        var (owners, changes) = (ChangesByOpportunity(rows), DatedChanges(rows));
        var history = new List<Entry>();
        var (segment, lostReason, currency) = (new SparseCodes(rows.Count), new SparseCodes(rows.Count), new SparseCodes(rows.Count));
        var (expectedClose, nextActionOn) = (new SparseDays(rows.Count), new SparseDays(rows.Count));
        for (var i = 0; i < rows.Count; i++)
        {
            visits.Begin(i);
            segment.Set(i, rows[i].Segment);
            lostReason.Set(i, rows[i].LostReason);
            expectedClose.Set(i, rows[i].ExpectedClose.Day);
            nextActionOn.Set(i, rows[i].NextActionOn.Day);
            currency.Set(i, CurrencyCode(rows[i].Currency));
            Load(entries, i, stages, pipeline[i], history);
            AddOpportunity(rows, i, pipeline[i], stages, history, owners?[i], changes?[i], columns, visits);
        }

        var opportunities = new OpportunityTable
        {
            Ids = rows.Ids(),
            Customer = customer,
            Created = columns.Created,
            FirstDay = columns.FirstDay,
            FirstOwner = columns.FirstOwner,
            Pipeline = pipeline,
            Segment = segment,
            LostReason = lostReason,
            ExpectedClose = expectedClose,
            NextActionOn = nextActionOn,
            Amount = columns.Amount,
            Currency = currency,
            VisitStart = visits.Starts(),
        };
        var table = visits.ToTable();
        return (opportunities, table, ToTable(changes, opportunities, table));
    }

    private void AddOpportunity(
        RecordRows<OpportunityRow> rows,
        int i,
        short pipeline,
        StageCodes stages,
        List<Entry> history,
        List<OwnerFrom>? ownerChanges,
        List<StagedRow<OpportunityChange>>? changes,
        OpportunityColumns columns,
        VisitColumns visits)
    {
        ref readonly var row = ref rows[i];
        var created = StampOf(row.CreatedAt);
        var hasHistory = history.Count > 0;
        var entries = hasHistory ? InOrder(history) : WithoutHistory(rows, i, pipeline, stages, created);
        var owner = PersonOf(rows, i, "owner_id", row.Owner);
        var owners = OwnersOf(rows, i, owner, created, ownerChanges);
        var firstEntry = FirstDated(entries);
        if (hasHistory && created != Stamp.Unknown && firstEntry != Stamp.Unknown && Stamp.Day(firstEntry) < Stamp.Day(created))
            rows.Note(i, DataIssueCode.NegativeDuration, "created_at", row.CreatedAt.ToString());
        columns.Created[i] = created;
        columns.FirstDay[i] = created == Stamp.Unknown
            ? DayNumber.Unknown
            : Math.Min(Stamp.Day(created), firstEntry == Stamp.Unknown ? int.MaxValue : Stamp.Day(firstEntry));
        columns.FirstOwner[i] = owners[0].Owner;
        var priced = new DatedAmount(this, row.Amount, row.Currency, created, firstEntry, AmountsOf(rows, i, changes));
        columns.Amount[i] = priced.First;
        new VisitWriter(visits, _stages, i, owners).Write(entries, ref priced);
        if (priced.Issue is { } code) rows.Note(i, code, "amount", AmountText(row.Amount, row.Currency));
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

    private short[] PipelinesOf(RecordRows<OpportunityRow> rows)
    {
        var known = CodesOf(_input.Texts.Pipelines, id => _stages.PipelineIndex(id));
        var only = _stages.PipelineIndex(default);
        var pipelines = new short[rows.Count];
        for (var i = 0; i < pipelines.Length; i++)
        {
            var code = rows[i].Pipeline;
            pipelines[i] = code < 0 ? only : (short)known[code];
            if (pipelines[i] < 0 && !(code < 0 && _stages.Pipelines.Length == 0))
                rows.Note(i, DataIssueCode.UnknownPipeline, "pipeline_id", _input.Texts.Pipelines.TextOf(code));
        }

        return pipelines;
    }

    /// <summary>What the present stage and the closing day tell of an opportunity that has no stage history.</summary>
    private List<Entry> WithoutHistory(RecordRows<OpportunityRow> rows, int i, short pipeline, StageCodes stages, int created)
    {
        ref readonly var row = ref rows[i];
        if (row.Stage < 0) return [];
        var stage = stages.IndexOf(pipeline, row.Stage);
        if (stage < 0)
        {
            rows.Note(i, DataIssueCode.UnknownStage, "stage_id", _input.Texts.Stages.TextOf(row.Stage));
            return [];
        }

        var isClosed = _stages.Outcome[stage] != StageOutcome.Open;
        var closed = StampOf(row.ClosedAt);
        if (isClosed && closed != Stamp.Unknown && created != Stamp.Unknown && Stamp.Day(closed) < Stamp.Day(created))
            rows.Note(i, DataIssueCode.NegativeDuration, "closed_at", row.ClosedAt.ToString());
        var entered = isClosed ? closed : stage == _stages.FirstStage[pipeline] ? created : Stamp.Unknown;
        return [new Entry(stage, entered, 0, -1, null)];
    }

    /// <summary>The dated owners; before the first one nobody, unless it is dated on the day of creation: a later day must not say who was first.</summary>
    private List<OwnerFrom> OwnersOf(RecordRows<OpportunityRow> rows, int i, int owner, int created, List<OwnerFrom>? changes)
    {
        if (changes is null)
        {
            _oneOwner.Clear();
            _oneOwner.Add(new OwnerFrom(Stamp.Unknown, long.MinValue, owner, default));
            return _oneOwner;
        }

        changes.Sort((a, b) => Compare(a.Seconds, b.Seconds, a.Id.CompareTo(b.Id)));
        if (owner >= 0 && changes[changes.Count - 1].Owner != owner)
            rows.Note(i, DataIssueCode.OwnerDisagrees, "owner_id", _input.Texts.People.TextOf(rows[i].Owner));
        var isFromCreation = created != Stamp.Unknown && Stamp.Day(changes[0].At) <= Stamp.Day(created);
        if (isFromCreation) changes[0] = new OwnerFrom(Stamp.Unknown, long.MinValue, changes[0].Owner, changes[0].Id);
        else changes.Insert(0, new OwnerFrom(Stamp.Unknown, long.MinValue, -1, default));
        return changes;
    }

    /// <summary>The dated owners of each opportunity; null where the company keeps none.</summary>
    private List<OwnerFrom>?[]? ChangesByOpportunity(RecordRows<OpportunityRow> opportunities)
    {
        var rows = _input.OpportunityOwners;
        if (rows.Rows.Count == 0) return null;
        var changes = new List<OwnerFrom>?[opportunities.Count];
        var seen = new HashSet<OpportunityOwnerChange>();
        foreach (var row in rows.Rows)
        {
            var id = row.Fact.Opportunity.Value;
            var opportunity = opportunities.NumberOf(id);
            if (opportunity < 0)
                _issues.Add(rows, row, DataIssueCode.UnknownOpportunity, DataIssueAction.Refused, id, "opportunity_id", id);
            else if (row.Fact.From.IsUnknown)
                _issues.Add(rows, row, DataIssueCode.MissingDate, DataIssueAction.Refused, id, "from", "");
            else if (!seen.Add(row.Fact))
                _issues.Add(rows, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "from", row.Fact.From.ToString());
            else
                (changes[opportunity] ??= []).Add(OwnerFromOf(rows, row));
        }

        return changes;
    }

    private OwnerFrom OwnerFromOf(StagedRows<OpportunityOwnerChange> rows, StagedRow<OpportunityOwnerChange> row)
    {
        var from = Staged(row.Fact.From);
        var owner = PersonOf(rows, row, row.Fact.Opportunity.Value, "owner_id", row.Fact.Owner);
        return new(StampOf(from), from.Seconds, owner, row.Fact.Owner);
    }
}
