using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private static readonly AmountChange[] NoAmounts = [];

    /// <summary>The dated changes of each opportunity in the order of their moments; null where the company keeps none.</summary>
    private List<StagedRow<OpportunityChange>>?[]? DatedChanges(RecordRows<OpportunityRow> opportunities)
    {
        var rows = _input.OpportunityChanges;
        if (rows.Rows.Count == 0) return null;
        var changes = new List<StagedRow<OpportunityChange>>?[opportunities.Count];
        var byMoment = rows.Rows.ToLookup(r => (r.Fact.Opportunity, Seconds(r.Fact.At)));
        foreach (var row in rows.Rows)
        {
            if (IsAccepted(row, byMoment[(row.Fact.Opportunity, Seconds(row.Fact.At))], opportunities))
                (changes[opportunities.NumberOf(row.Fact.Opportunity.Value)] ??= []).Add(row);
        }

        foreach (var list in changes) list?.Sort((a, b) => Seconds(a.Fact.At).CompareTo(Seconds(b.Fact.At)));
        return changes;
    }

    private bool IsAccepted(
        StagedRow<OpportunityChange> row, IEnumerable<StagedRow<OpportunityChange>> ofTheMoment, RecordRows<OpportunityRow> opportunities)
    {
        var (rows, fact, id) = (_input.OpportunityChanges, row.Fact, row.Fact.Opportunity.Value);
        if (opportunities.NumberOf(id) < 0)
            return !_issues.Add(rows, row, DataIssueCode.UnknownOpportunity, DataIssueAction.Refused, id, "opportunity_id", id);
        if (fact.At.IsUnknown) return !_issues.Add(rows, row, DataIssueCode.MissingDate, DataIssueAction.Refused, id, "at", "");
        if (fact.Amount is null && fact.ExpectedClose.IsUnknown)
            return !_issues.Add(rows, row, DataIssueCode.MissingValue, DataIssueAction.Refused, id, "amount", "");
        if (ofTheMoment.Any(r => !r.Fact.Equals(fact)))
            return !_issues.Add(rows, row, DataIssueCode.ConflictingDuplicate, DataIssueAction.Refused, id, "at", fact.At.ToString());
        if (ofTheMoment.First().Sequence == row.Sequence) return true;
        return !_issues.Add(rows, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "at", fact.At.ToString());
    }

    /// <summary>The dated amounts of one opportunity; what was loaded with it is compared with the last of them.</summary>
    private AmountChange[] AmountsOf(RecordRows<OpportunityRow> rows, int i, List<StagedRow<OpportunityChange>>? changes)
    {
        if (changes is null) return NoAmounts;
        var amounts = changes.Where(c => c.Fact.Amount is not null)
            .Select(c => new AmountChange(StampOf(Staged(c.Fact.At)), c.Fact.Amount!.Value, c.Fact.Currency)).ToArray();
        if (amounts.Length == 0 || rows[i].Amount is not { } loaded) return amounts;
        var last = amounts[amounts.Length - 1];
        if (last.Amount != loaded || IsForeign(last.Currency) != IsForeign(rows[i].Currency))
            rows.Note(i, DataIssueCode.AmountDisagrees, "amount", AmountText(loaded, rows[i].Currency));
        return amounts;
    }

    /// <summary>Prices the changes and notes those that come too late.</summary>
    private ChangeTable ToTable(List<StagedRow<OpportunityChange>>?[]? changes, OpportunityTable opportunities, VisitTable visits)
    {
        var byOpportunity = new Dictionary<int, (int Start, int Count)>();
        var (at, amount, expectedClose) = (new List<int>(), new List<long>(), new List<int>());
        for (var i = 0; changes is not null && i < changes.Length; i++)
        {
            if (changes[i] is not { } list) continue;
            byOpportunity.Add(i, (at.Count, list.Count));
            foreach (var row in list)
            {
                var stamp = StampOf(Staged(row.Fact.At));
                at.Add(stamp);
                expectedClose.Add(Staged(row.Fact.ExpectedClose).Day);
                amount.Add(UnitsOf(row, stamp));
                if (row.Fact.Amount is not null && stamp > ClosedAt(opportunities, visits, i))
                    Note(_input.OpportunityChanges, row, DataIssueCode.ChangedAfterClose, row.Fact.Opportunity.Value, "at", row.Fact.At.ToString());
            }
        }

        return new()
        {
            ByOpportunity = byOpportunity,
            At = at.ToArray(),
            Amount = amount.ToArray(),
            ExpectedClose = expectedClose.ToArray(),
        };
    }

    private long UnitsOf(StagedRow<OpportunityChange> row, int stamp)
    {
        var units = UnitsOrIssue(row.Fact.Amount, row.Fact.Currency, Stamp.Day(stamp), out var issue);
        var value = AmountText(row.Fact.Amount, row.Fact.Currency);
        if (issue is { } code) Note(_input.OpportunityChanges, row, code, row.Fact.Opportunity.Value, "amount", value);
        return units;
    }

    /// <summary>When the opportunity closed for good; the end of time where it is open or nobody knows when it closed.</summary>
    private int ClosedAt(OpportunityTable opportunities, VisitTable visits, int opportunity)
    {
        var last = opportunities.VisitStart[opportunity + 1] - 1;
        var isClosed = last >= opportunities.VisitStart[opportunity] && _stages.Outcome[visits.Stage[last]] != Pipelines.StageOutcome.Open;
        return isClosed && visits.Entered[last] != Stamp.Unknown ? visits.Entered[last] : Stamp.EndOfTime;
    }
}
