using System.Collections.Concurrent;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.OpenWork;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>How long everybody's stays at the stages were, and which open ones are quiet; put together when first asked for.</summary>
internal sealed class StayReading
{
    private const int FewestStays = 4;
    private readonly CompanyReading _company;
    private readonly Lazy<Dictionary<(Id<Salesperson>, Id<PipelineDefinition>, Id<Stage>), int[]>> _finished;
    private readonly ConcurrentDictionary<Id<Stage>, Lazy<Dictionary<(Id<Salesperson>, Id<PipelineDefinition>), int>?>> _quiet = new();

    public StayReading(CompanyReading company)
    {
        _company = company;
        _finished = new(Finished);
    }

    /// <summary>Within how many calendar days three in four of the stays that ended in the window of losses did.</summary>
    public Measured<int> FinishedDays(Id<Salesperson> person, StageKey stage)
    {
        if (!_finished.Value.TryGetValue((person, stage.Pipeline, stage.Stage.Id), out var days)) return Measured.Missing<int>(Gap.NothingToCount);
        return days.Length >= FewestStays
            ? Measured.Of(days[(((days.Length * 3) + 3) / 4) - 1], new Sample(days.Length))
            : Measured.Missing<int>(Gap.TooFewData, new Sample(days.Length));
    }

    /// <summary>How many opportunities at a stage have had no outbound contact since they came there, for a week or longer.</summary>
    public Measured<int> Quiet(Id<Salesperson> person, StageKey stage)
    {
        var counts = _quiet.GetOrAdd(stage.Stage.Id, id => new(() => CountQuiet(id))).Value;
        if (counts is null) return Measured.Missing<int>(Gap.NotApplicable);
        var open = _company.StageLoad(person, stage).Open;
        return Measured.Of(counts.TryGetValue((person, stage.Pipeline), out var count) ? count : 0, new Sample(open));
    }

    private Dictionary<(Id<Salesperson>, Id<PipelineDefinition>, Id<Stage>), int[]> Finished()
    {
        var asOf = _company.Snapshot.AsOf;
        return FinishedStays.Of(_company.Snapshot, TargetPeriod.Days(asOf.PlusDays(1 - _company.Options.LossWindowDays), asOf))
            .Where(s => s.EnteredOn is not null)
            .GroupBy(s => (s.OwnerId, s.PipelineId, s.Stage.Id), s => Period.DaysBetween(s.EnteredOn!.Value, s.LeftOn))
            .ToDictionary(g => g.Key, g => g.OrderBy(d => d).ToArray());
    }

    /// <summary>The same that the open work lists as quotations without contact since, whichever stage it is; null where no activity is on record.</summary>
    private Dictionary<(Id<Salesperson>, Id<PipelineDefinition>), int>? CountQuiet(Id<Stage> stage)
    {
        var work = OpenWorkReport.Of(_company.Snapshot, new OpenWorkOptions { QuotationStage = stage });
        if (!work.FallingCount.HasValue) return null;
        return work.QuietQuotations.Where(d => d.StageId == stage).GroupBy(d => (d.OwnerId, d.PipelineId)).ToDictionary(g => g.Key, g => g.Count());
    }
}
