using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Shortfalls;

/// <summary>Goes once over the records, then splits person by person and adds up the tree.</summary>
internal sealed class ShortfallPass : IDisposable
{
    // Parts that a reader can still take in; losses at the stages of a longer pipeline beyond these are in the carry-over.
    private const int MostStages = 15;

    private readonly Snapshot _snapshot;
    private readonly ShortfallOptions _options;
    private readonly StageScale _scale;
    private readonly List<(ShortfallStep Step, int Stage)> _steps;
    private readonly TwoTimes _tallies;
    private readonly PersonSplits _splits;

    public ShortfallPass(Snapshot snapshot, ShortfallOptions options)
    {
        (_snapshot, _options) = (snapshot, options);
        _scale = new StageScale(snapshot.Ledger, options.Pipeline, nameof(options));
        var isPayments = options.Measure.Source == MeasureSource.Payments && options.Measure.IsPlain;
        var stages = Math.Min(MostStages, _scale.Open.Length);
        _steps = StepsOf(stages, isPayments);
        _tallies = new TwoTimes(snapshot, options, stages);
        if (options.Measure.IsMoney) Read(_tallies, isPayments);
        _splits = new PersonSplits(snapshot, options, _steps, _tallies, isPayments);
    }

    public Id<PipelineDefinition> Pipeline => _scale.Id;

    public ShortfallRow[] Rows()
    {
        var completion = CompletionReport.Of(_snapshot, new CompletionOptions { Period = _options.Period, Measure = _options.Measure });
        var tree = new ShortfallTree(_snapshot, _options.Measure, completion, _splits, _steps, Stages);
        return [.. completion.Rows.Select(tree.RowOf)];
    }

    public void Dispose() => _tallies.Dispose();

    private Stage[] Stages => _scale.Open;

    private static List<(ShortfallStep Step, int Stage)> StepsOf(int stages, bool isPayments)
    {
        List<(ShortfallStep Step, int Stage)> steps =
        [
            (ShortfallStep.TargetAboveBenchmark, -1), (ShortfallStep.RepeatBusiness, -1), (ShortfallStep.NewCustomers, -1),
            (ShortfallStep.FollowUp, -1),
        ];
        for (var stage = 0; stage < stages; stage++) steps.Add((ShortfallStep.Stage, stage));
        steps.AddRange([(ShortfallStep.DealSize, -1), (ShortfallStep.Mix, -1), (ShortfallStep.Timing, -1)]);
        if (isPayments) steps.AddRange([(ShortfallStep.NotYetDue, -1), (ShortfallStep.Overdue, -1), (ShortfallStep.OtherPayments, -1)]);
        steps.Add((ShortfallStep.CarryOver, -1));
        return steps;
    }

    private void Read(TwoTimes tallies, bool isPayments)
    {
        // Payments are explained by the orders behind them and by how much of these came in.
        var measure = isPayments ? TargetMeasure.Orders : _options.Measure;
        using var firstBusiness = FirstBusiness.Of(_snapshot, measure.Source);
        var first = firstBusiness.Items;
        var sink = new BusinessSink(_snapshot, measure.Source, tallies.People, first, tallies.Window);
        new MeasuredEvents(_snapshot, measure).Send(tallies.Window.Period, RowSlice.Whole, sink);
        tallies.Read(_snapshot, _scale, first, _options.FollowUpDays);
        if (isPayments) new PaymentReading(_snapshot, tallies.Window).Into(tallies.People);
    }
}
