using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.OpenWork;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Dwell;

/// <summary>The counts and lists by salesperson and stage against the lists of all stays, which are made in another way.</summary>
public sealed class StageLoadLawTests
{
    private const int Window = 60;
    private const int ExpectedDays = 20;

    private static StageLoadReport Report(Snapshot snapshot) => StageLoadReport.Of(
        snapshot, new StageLoadOptions { FinishedFrom = snapshot.AsOf.PlusDays(1 - Window), DefaultExpectedDays = ExpectedDays });

    private static void Each(Snapshot snapshot, Action<string, PipelineDefinition, Stage> check)
    {
        foreach (var person in snapshot.Ledger.Organization.Salespeople)
        {
            foreach (var pipeline in snapshot.Ledger.Company.Pipelines)
            {
                foreach (var stage in pipeline.Stages) check(person.Id.Value, pipeline, stage);
            }
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Open_AreTheOpenStays(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var report = Report(snapshot);
        var stays = OpenStays.Of(snapshot).ToLookup(s => (s.OwnerId.Value, s.PipelineId, s.Stage.Id));

        Each(snapshot, (person, pipeline, stage) =>
        {
            var (load, open) = (report.Find(person, pipeline.Id, stage.Id), stays[(person, pipeline.Id, stage.Id)].ToArray());
            var overdue = open.Where(s => s.AgeDays.TryGet(out var age) && age > (stage.ExpectedDays ?? ExpectedDays)).ToArray();
            Assert.Equal((open.Length, overdue.Length), (load.Open, load.Overdue));
            Assert.Equal(open.Max(s => (int?)s.AgeDays.ValueOr(-1)) ?? -1, load.OldestDays.ValueOr(-1));
            Assert.Equal(overdue.Select(s => s.OpportunityId), report.OpenLongerThan(person, pipeline.Id, stage.Id, load.ExpectedDays));
        });
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Finished_AreTheFinishedStays(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var report = Report(snapshot);
        var window = TargetPeriod.Days(asOf.PlusDays(1 - Window), asOf);
        var stays = FinishedStays.Of(snapshot, window).ToLookup(s => (s.OwnerId.Value, s.PipelineId, s.Stage.Id));

        Each(snapshot, (person, pipeline, stage) =>
        {
            var (load, finished) = (report.Find(person, pipeline.Id, stage.Id), stays[(person, pipeline.Id, stage.Id)].ToArray());
            var lost = finished.Where(s => s.End == StayEnd.Lost).OrderByDescending(s => s.LeftOn).ThenBy(s => s.OpportunityId).ToArray();
            Assert.Equal((finished.Length, lost.Length), (load.Finished, load.Lost));
            Assert.Equal(lost.Select(s => s.OpportunityId), report.Lost(person, pipeline.Id, stage.Id));
            Assert.Equal(
                finished.Where(s => s.EnteredOn is not null).Select(s => Period.DaysBetween(s.EnteredOn!.Value, s.LeftOn)).Order(),
                report.FinishedDays(person, pipeline.Id, stage.Id));
        });
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Quiet_IsWhatOpenWorkListsWereTheStageThatOfQuotations(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var report = Report(snapshot);

        Each(snapshot, (person, pipeline, stage) =>
        {
            var work = OpenWorkReport.Of(snapshot, new OpenWorkOptions { QuotationStage = stage.Id });
            var quiet = work.QuietQuotations.Count(d => d.OwnerId.Value == person && d.PipelineId == pipeline.Id && d.StageId == stage.Id);
            var expected = work.FallingCount.HasValue
                ? Measured.Of(quiet, new Sample(report.Find(person, pipeline.Id, stage.Id).Open))
                : Measured.Missing<int>(Gap.NotApplicable);
            Assert.Equal(expected, report.Quiet(person, pipeline.Id, stage.Id));
        });
    }
}
