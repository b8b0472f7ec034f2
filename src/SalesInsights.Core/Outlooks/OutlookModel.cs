using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>What is expected of every owner in the days of a period that are still to come, read from the ledger as of a day.</summary>
internal sealed class OutlookModel
{
    private const int FewestEvents = 10;
    private const int FewestDays = 30;
    private const int ShapeParts = 8;

    // A person's mean size counts as much as the company's after so many sales.
    private const double SizesThatCount = 5;

    private readonly Snapshot _snapshot;
    private readonly Expectation[] _owners;
    private readonly double[] _there;
    private readonly bool[] _isBehind;
    private int _events;

    public OutlookModel(Snapshot snapshot, TargetPeriod period, TargetMeasure measure)
    {
        _snapshot = snapshot;
        People = snapshot.Organization.Salespeople.Count;
        Days = new OutlookDays(snapshot, period, measure, FirstRecords.DayOf(snapshot.Ledger, measure.Source));
        _owners = new Expectation[People + 1];
        for (var owner = 0; owner <= People; owner++) _owners[owner] = new();
        (_there, _isBehind) = (new double[People + 1], new bool[People + 1]);
        IsApplicable = measure.Basis != DateBasis.Cancelled && !(measure.Source == MeasureSource.WonOpportunities && measure.Basis == DateBasis.Created);
        if (Days.IsOver || !IsApplicable) return;
        ReadDays();
        if (measure.IsMoney) AddMoney(measure);
        else AddCounts(measure);
        foreach (var owner in _owners) owner.Finish();
    }

    public OutlookDays Days { get; }

    public int People { get; }

    /// <summary>Whether the measure is dated by when it happens, so that something can still come.</summary>
    public bool IsApplicable { get; }

    /// <summary>Whether there is enough behind to say what comes.</summary>
    public bool HasHistory => _events >= FewestEvents && _snapshot.AsOfDay - Days.Year.From >= FewestDays;

    /// <summary>Whether the chances and rates rest on a person's past, among others'.</summary>
    public bool IsBehind(int person) => _isBehind[person];

    /// <summary>What is expected of a person by number, and at last of the house.</summary>
    public Expectation Of(int owner) => _owners[owner];

    /// <summary>Lets more or less come of everything.</summary>
    public void Push(double factor)
    {
        for (var owner = 0; owner < _owners.Length; owner++) _owners[owner] = _owners[owner].Pushed(factor);
    }

    private void ReadDays()
    {
        var (org, calendar, asOf) = (_snapshot.Organization, _snapshot.Ledger.Company.WorkingCalendar, _snapshot.AsOfDay);
        for (var person = 0; person < People; person++)
        {
            var ahead = org.WorkedDays(person, calendar, asOf + 1, asOf + Days.Ahead, asOf);
            _there[person] = Days.AheadWorkingDays == 0 ? 0 : (double)ahead / Days.AheadWorkingDays;
        }

        _there[People] = 1;
    }

    private void AddCounts(TargetMeasure measure)
    {
        var history = new EventHistory(_snapshot, measure, Days, People + 1, isCount: true);
        history.Read();
        AddFlows(FlowKind.New, history.New, history.New, Days.AheadWeight, 1);
    }

    private void AddMoney(TargetMeasure measure)
    {
        using var deals = new OpenDeals(_snapshot, measure, Days, People + 1);
        var history = new EventHistory(_snapshot, measure, Days, People + 1, isCount: false);
        var payments = measure.Source == MeasureSource.Payments ? new OrderPayments(_snapshot, Days) : null;
        if (measure.Source != MeasureSource.WonOpportunities) history.Read();
        deals.Read(payments);
        _events += deals.Finished;
        deals.AddTo(_owners);
        payments?.AddTo(_owners);
        AddFlows(FlowKind.New, deals.Opened, deals.Won, deals.ShareOfOpened(), deals.Yield);
        var (weight, share) = payments?.ShareOfOrders() ?? (Days.AheadWeight, 1);
        AddFlows(FlowKind.New, history.New, history.New, weight, share);
        AddFlows(FlowKind.Repeat, history.Repeat, history.Repeat, weight * history.Growth, share);
        AddFlows(FlowKind.Repeat, history.Free, history.Free, Days.AheadWeight, 1);
    }

    /// <summary>A flow for every owner: rate × what of it comes in the period × size.</summary>
    private void AddFlows(FlowKind kind, RateStream events, RateStream sizes, double weight, double yield)
    {
        var mean = sizes.MeanSize();
        _events += events.Events;
        for (var owner = 0; owner <= People; owner++) _isBehind[owner] |= events.CountOf(owner) > 0 || sizes.SizedOf(owner) > 0;
        if (weight <= 0 || mean <= 0) return;
        var (rates, shape) = (new PersonRates(events, kind == FlowKind.New ? Days.Year : Days.HalfYear), sizes.Shape(ShapeParts));
        for (var owner = 0; owner <= People; owner++)
        {
            var (rate, uncertainty) = rates.Of(owner);
            var size = ((SizesThatCount * mean) + sizes.SizesOf(owner)) / (SizesThatCount + sizes.SizedOf(owner));
            _owners[owner].AddFlow(new(kind, rate * weight * _there[owner], Math.Max(0, size) * yield, uncertainty, shape));
        }
    }
}
