using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics;

/// <summary>When each opportunity was last quoted and when its customer was last contacted, from one pass over the activities.</summary>
internal sealed class QuoteSigns
{
    private readonly LastStamps _quoted;
    private readonly LastStamps _contact;
    private readonly LastStamps _customerContact;
    private readonly bool[] _isQuotation;

    private QuoteSigns(Snapshot snapshot, Func<Stage, bool> isQuotation)
    {
        var ledger = snapshot.Ledger;
        (_quoted, _contact) = (new(ledger.Opportunities.Count), new(ledger.Opportunities.Count));
        _customerContact = new(ledger.Customers.Count);
        _isQuotation = ledger.Stages.Stages.Select(s => s.Outcome == StageOutcome.Open && isQuotation(s)).ToArray();
        for (var row = 0; row < ledger.Activities.Count; row++)
        {
            if (ledger.Activities.At[row] <= snapshot.Horizon) Read(snapshot, row);
        }
    }

    /// <summary>The signs where an opportunity is quoted when it comes to a stage; to one whose name says so where none is named.</summary>
    public static QuoteSigns Of(Snapshot snapshot, Id<Stage>? quotationStage) => new(snapshot, stage => IsQuotation(stage, quotationStage));

    /// <summary>The signs where every open stage is taken for one at which the customer has something to answer.</summary>
    public static QuoteSigns OfEveryStage(Snapshot snapshot) => new(snapshot, _ => true);

    /// <summary>
    /// The stamp of the quotation that lies with the customer: the last quote activity, or the entry into the quotation stage if that
    /// is later or there is none. Null where the opportunity was not quoted, or has moved on to another stage since.
    /// </summary>
    public int? QuotedAt(OpenOpportunity visit)
    {
        var quoted = _quoted[visit.Opportunity];
        if (visit.Stage >= 0 && _isQuotation[visit.Stage]) return Math.Max(quoted, visit.Entered);
        return quoted != Stamp.Unknown && Stamp.Day(quoted) >= Stamp.Day(visit.Entered) ? quoted : null;
    }

    /// <summary>Whether an outbound contact about the opportunity, or about nothing in particular with its customer, came later.</summary>
    public bool HasContactAfter(OpenOpportunity visit, int customer, int stamp) =>
        _contact[visit.Opportunity] > stamp || (customer >= 0 && _customerContact[customer] > stamp);

    private static bool IsQuotation(Stage stage, Id<Stage>? asked)
    {
        if (asked is { } id) return stage.Id == id;
        return Says(stage.Id.Value, "quot") || Says(stage.Name, "quot") || Says(stage.Name, "报价");
    }

    private static bool Says(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private void Read(Snapshot snapshot, int row)
    {
        var ledger = snapshot.Ledger;
        var (kind, at) = (ledger.Activities.Kind[row], ledger.Activities.At[row]);
        if (!LastSigns.IsOutbound(kind, ledger.Activities.IsAutomatic[row])) return;
        var (opportunity, customer) = (ledger.Activities.Opportunity[row], ledger.Activities.Customer[row]);

        // One that is created on a later day is no opportunity yet, nor a customer.
        if (opportunity >= 0 && !snapshot.HasOpportunity(opportunity)) opportunity = -1;
        if (opportunity >= 0 && kind == ActivityKind.Quote) _quoted.Add(opportunity, at);
        else if (opportunity >= 0) _contact.Add(opportunity, at);
        else if (customer >= 0 && snapshot.HasCustomer(customer)) _customerContact.Add(customer, at);
    }

    /// <summary>The last stamp of each of some records, unknown for none; where no record has any it takes no memory.</summary>
    private sealed class LastStamps(int records)
    {
        private int[]? _stamps;

        public int this[int record] => _stamps is null ? Stamp.Unknown : _stamps[record];

        public void Add(int record, int stamp)
        {
            if (_stamps is null)
            {
                _stamps = new int[records];
                _stamps.AsSpan().Fill(Stamp.Unknown);
            }

            _stamps[record] = Math.Max(_stamps[record], stamp);
        }
    }
}
