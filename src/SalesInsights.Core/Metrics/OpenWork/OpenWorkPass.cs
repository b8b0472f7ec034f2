using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.OpenWork;

/// <summary>Sorts the open opportunities into the lists of what is to be done.</summary>
internal sealed class OpenWorkPass
{
    private readonly Snapshot _snapshot;
    private readonly OpenWorkOptions _options;
    private readonly QuoteSigns _quotes;

    public OpenWorkPass(Snapshot snapshot, OpenWorkOptions options, Func<int, bool> isAsked)
    {
        (_snapshot, _options) = (snapshot, options);
        _quotes = QuoteSigns.Of(snapshot, options.QuotationStage);
        foreach (var visit in OpenOpportunity.All(snapshot))
        {
            if (!isAsked(visit.Owner)) continue;
            OpenDeals++;
            AddNextAction(visit);
            AddQuotation(visit);
        }
    }

    public int OpenDeals { get; private set; }

    public List<OpenDeal> NextActions { get; } = [];

    public List<OpenDeal> WithoutNextAction { get; } = [];

    public List<OpenDeal> QuietQuotations { get; } = [];

    private void AddNextAction(OpenOpportunity visit)
    {
        var next = _snapshot.Ledger.Opportunities.NextActionOn[visit.Opportunity];
        if (next == DayNumber.Unknown)
            WithoutNextAction.Add(Deal(visit, Window.CreatedDay(_snapshot, visit.Opportunity)));
        else if (next <= _snapshot.AsOfDay + _options.AheadDays)
            NextActions.Add(Deal(visit, next));
    }

    private void AddQuotation(OpenOpportunity visit)
    {
        if (_quotes.QuotedAt(visit) is not { } quoted) return;
        var (day, customer) = (Stamp.Day(quoted), _snapshot.Ledger.Opportunities.Customer[visit.Opportunity]);
        if (_quotes.HasContactAfter(visit, customer, quoted)) return;
        if (day == DayNumber.Unknown || _snapshot.AsOfDay - day >= _options.QuietDays) QuietQuotations.Add(Deal(visit, day));
    }

    private OpenDeal Deal(OpenOpportunity visit, int day) => new(_snapshot, visit, day, day == DayNumber.Unknown ? 0 : _snapshot.AsOfDay - day);
}
