using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Metrics;

/// <summary>The conditions of a declared measure as sets of codes; made once for a pass and read by all its threads.</summary>
internal sealed class EventFilter
{
    private readonly SalesLedger _ledger;
    private readonly EventRecords _records;
    private readonly MeasureSource _source;
    private readonly int _asOfDay;
    private readonly (MeasureField Field, CodeSet Codes)[] _conditions;

    public EventFilter(Snapshot snapshot, EventRecords records, TargetMeasure measure)
    {
        (_ledger, _records, _source, _asOfDay) = (snapshot.Ledger, records, measure.Source, snapshot.AsOfDay);
        _conditions = measure.Where.Select(c => (c.Field, CodesOf(c))).ToArray();
    }

    public bool Accepts(int row, int day)
    {
        foreach (var (field, codes) in _conditions)
        {
            if (!codes.Holds(CodeOf(field, row, day))) return false;
        }

        return true;
    }

    private CodeSet CodesOf(MeasureCondition condition)
    {
        var labels = _ledger.Labels;
        return condition.Field switch
        {
            MeasureField.Campaign => new(_ledger.Customers.Campaigns.Length, c => _ledger.Customers.Campaigns[c].Id.Value, condition.Values),
            MeasureField.Pipeline => new(_ledger.Stages.Pipelines.Length, p => _ledger.Stages.Pipelines[p].Id.Value, condition.Values),
            MeasureField.Origin or MeasureField.Kind => Words(condition.Field, condition.Values),
            MeasureField.Currency => new(CurrencyTable.Count + 1, CurrencyCode, Currencies(condition.Values)),
            _ => new(labels.Count, code => labels.TextOf(code)!, condition.Values),
        };
    }

    private static CodeSet Words(MeasureField field, IReadOnlyList<string> values)
    {
        var words = MeasureWords.ValuesOf(field)!;
        return new(words.Count, w => words[w], values);
    }

    /// <summary>The reporting currency has the code of none in the columns.</summary>
    private string[] Currencies(IReadOnlyList<string> codes) =>
        codes.Select(c => Currency.Parse(c) == _ledger.Company.Currency ? "" : Currency.Parse(c).Code).ToArray();

    private static string CurrencyCode(int number) => number == 0 ? "-" : CurrencyTable.CodeOf((byte)number);

    private int CodeOf(MeasureField field, int row, int day) => field switch
    {
        MeasureField.Segment => _records.SegmentOf(row),
        MeasureField.Origin => OriginOf(row, day),
        MeasureField.Pipeline => _records.OpportunityOf(row) is var o && o >= 0 ? _ledger.Opportunities.Pipeline[o] : -1,
        MeasureField.Kind => (int)_ledger.Activities.Kind[row],
        MeasureField.Currency => _records.CurrencyOf(row),
        _ => _records.CustomerOf(row) is var c && c >= 0 ? CodeOfCustomer(field, c) : -1,
    };

    private int CodeOfCustomer(MeasureField field, int customer) => field switch
    {
        MeasureField.Country => _ledger.Customers.Country[customer],
        MeasureField.Source => _ledger.Customers.Source[customer],
        MeasureField.Grade => _ledger.Customers.Grade[customer],
        _ => _ledger.Customers.Campaign[customer],
    };

    private int OriginOf(int row, int day)
    {
        if (_source == MeasureSource.NewCustomers) return (int)_ledger.Customers.SpanOrigin[row];
        var customer = _records.CustomerOf(row);
        var span = customer < 0 ? -1 : _ledger.Customers.SpanOn(customer, day == DayNumber.Unknown ? _asOfDay : day);
        return span < 0 || _ledger.Customers.SpanOwner[span] < 0 ? -1 : (int)_ledger.Customers.SpanOrigin[span];
    }
}
