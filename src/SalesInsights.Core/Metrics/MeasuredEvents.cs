using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Metrics;

/// <summary>The events of a measure, built in or declared; made once for a pass and read by all its threads.</summary>
internal sealed class MeasuredEvents
{
    private readonly Snapshot _snapshot;
    private readonly TargetMeasure _measure;
    private readonly EventFilter? _filter;
    private readonly EventCredit? _credit;

    public MeasuredEvents(Snapshot snapshot, TargetMeasure measure)
    {
        (_snapshot, _measure) = (snapshot, measure);
        if (measure.IsPlain) return;
        var records = new EventRecords(snapshot, measure.Source);
        _filter = new(snapshot, records, measure);
        if (measure.Credit != MeasureRules.CreditsOf(measure.Source)[0]) _credit = new(snapshot, records, measure.Credit);
    }

    /// <summary>How many rows a pass reads.</summary>
    public long Rows => MeasureEvents.RowsOf(_snapshot.Ledger, _measure.Source);

    public void Send<TSink>(Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        if (_filter is null) MeasureEvents.Send(_snapshot, _measure.Source, days, slice, sink);
        else MeasureEvents.SendBy(_snapshot, _measure, days, slice, new DeclaredSink<TSink>(sink, _filter, _credit));
    }
}
