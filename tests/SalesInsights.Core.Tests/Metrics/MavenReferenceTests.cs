using System.Text.Json;
using SalesInsights.Calendars;
using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Metrics.Velocity;

namespace SalesInsights.Core.Tests.Metrics;

/// <summary>Every figure of <c>maven_reference.json</c>, which a Python script of its own computed and rounded to 6 decimals.</summary>
public sealed class MavenReferenceTests
{
    private const int Decimals = 6;

    [Theory]
    [InlineData("by_agent", Grouping.Salesperson)]
    [InlineData("by_manager", Grouping.Department)]
    [InlineData("by_region", Grouping.Department)]
    [InlineData("by_product", Grouping.Segment)]
    public void WinRate_EachGroup_AgreesWithTheReference(string name, Grouping grouping)
    {
        var rows = WinRateReport.Of(MavenCompany.AtYearEnd, new WinRateOptions { GroupBy = grouping }).Rows.ToDictionary(r => r.Key);
        var times = ClosingTimeReport.Of(MavenCompany.AtYearEnd, new ClosingTimeOptions { GroupBy = grouping }).Rows.ToDictionary(r => r.Key);
        if (grouping != Grouping.Department) Assert.Equal(MavenCompany.Reference(name).EnumerateObject().Count(), rows.Count);
        foreach (var group in MavenCompany.Reference(name).EnumerateObject()) AssertGroup(group.Value, rows[group.Name], times[group.Name]);
    }

    [Fact]
    public void WinRate_Company_AgreesWithTheReference() => AssertGroup(
        MavenCompany.Reference("total"),
        WinRateReport.Of(MavenCompany.AtYearEnd).Rows[0],
        ClosingTimeReport.Of(MavenCompany.AtYearEnd).Rows[0]);

    [Fact]
    public void WinRate_ClosingMonths_AgreeWithTheReference()
    {
        var rows = WinRateReport.Of(MavenCompany.AtYearEnd, new WinRateOptions { GroupBy = Grouping.Month }).Rows;
        var months = MavenCompany.Reference("by_close_month").EnumerateObject().ToArray();

        Assert.Equal(months.Select(m => m.Name), rows.Select(r => r.Key));
        for (var i = 0; i < months.Length; i++) AssertClosed(months[i].Value, rows[i]);
    }

    [Fact]
    public void WinRate_ClosingQuarters_AgreeWithTheReference()
    {
        foreach (var quarter in MavenCompany.Reference("by_close_quarter").EnumerateObject())
            AssertClosed(quarter.Value, WinRateReport.Of(MavenCompany.AtYearEnd, Closed(quarter.Name, Grouping.Company)).Rows[0]);
    }

    [Fact]
    public void WinRate_AgentsByQuarter_AgreeWithTheReference()
    {
        foreach (var byQuarter in MavenCompany.Reference("by_agent_close_quarter").EnumerateObject().GroupBy(p => p.Name.Split('|')[1]))
        {
            var rows = WinRateReport.Of(MavenCompany.AtYearEnd, Closed(byQuarter.Key, Grouping.Salesperson)).Rows.ToDictionary(r => r.Key);
            Assert.Equal(byQuarter.Count(), rows.Count);
            foreach (var agent in byQuarter) AssertClosed(agent.Value, rows[agent.Name.Split('|')[0]]);
        }
    }

    [Fact]
    public void ClosingTime_Quantiles_AgreeWithTheReference()
    {
        var row = ClosingTimeReport.Of(MavenCompany.AtYearEnd).Rows[0];
        var reference = MavenCompany.Reference("days_to_close");

        foreach (var (name, days) in new[] { ("won", row.Won), ("closed", row.Closed) })
        {
            foreach (var quantile in reference.GetProperty(name).EnumerateObject())
                Assert.Equal(quantile.Value.GetDouble(), days.Quantile(double.Parse(quantile.Name, System.Globalization.CultureInfo.InvariantCulture)).Value, 9);
        }

        Assert.Equal(reference.GetProperty("max").GetInt32(), row.Closed.Max.Value);
    }

    [Fact]
    public void OpenAges_Engaging_AgreeWithTheReference()
    {
        var report = OpenAgeReport.Of(MavenCompany.AtYearEnd);
        var reference = MavenCompany.Reference("open_as_of_2017_12_31");
        var days = report.ByStage.Single(s => s.Stage!.Id == "Engaging").Days;

        Assert.Equal(reference.GetProperty("engaging").GetInt32(), days.Count);
        Assert.Equal(reference.GetProperty("mean_age").GetDouble(), days.Mean.Value, Decimals);
        Assert.Equal(reference.GetProperty("median_age").GetDouble(), days.Median.Value);
        Assert.Equal((reference.GetProperty("min_age").GetInt32(), reference.GetProperty("max_age").GetInt32()), (days.Min.Value, days.Max.Value));
        foreach (var bound in new[] { "older_than_p90_won", "older_than_p95_won" }.Select(reference.GetProperty))
            Assert.Equal(bound.GetProperty("count").GetInt32(), report.CountOlderThan(bound.GetProperty("threshold").GetDouble()));
        Assert.Equal(reference.GetProperty("age_buckets").GetProperty("181+").GetInt32(), days.CountOlderThan(180));
        Assert.Equal(500, report.ByStage.Single(s => s.Stage!.Id == "Prospecting").Days.Undated);
        var owners = report.ByOwner.ToDictionary(o => o.OwnerId.Value);
        foreach (var agent in reference.GetProperty("by_agent").EnumerateObject())
        {
            var ages = owners[agent.Name].Days;
            Assert.Equal(agent.Value.GetProperty("open").GetInt32(), ages.Count);
            Assert.Equal(agent.Value.GetProperty("mean_age").GetDouble(), ages.Mean.Value, Decimals);
            Assert.Equal(agent.Value.GetProperty("max_age").GetInt32(), ages.Max.Value);
        }
    }

    [Theory]
    [InlineData("engage_to_won_lost_and_open_censored", DwellEvent.Won)]
    [InlineData("engage_to_close_open_censored", DwellEvent.AnyExit)]
    public void Dwell_Engaging_AgreesWithTheReference(string name, DwellEvent waitedFor)
    {
        var reference = MavenCompany.Reference("kaplan_meier").GetProperty(name);
        var stage = DwellReport.Of(MavenCompany.AtYearEnd, new DwellOptions { Stage = "Engaging", Event = waitedFor }).Stages.Single();

        Assert.Equal(reference.GetProperty("n").GetInt32(), stage.Curve.Cases);
        Assert.Equal(reference.GetProperty("events").GetInt32(), stage.Curve.Ended.Sum());
        Assert.Equal(reference.GetProperty("median").GetInt32(), stage.Median.Value);
        foreach (var level in reference.GetProperty("S").EnumerateObject())
            Assert.Equal(level.Value.GetDouble(), stage.Curve.At(int.Parse(level.Name, System.Globalization.CultureInfo.InvariantCulture)).Value, Decimals);
    }

    [Fact]
    public void Funnel_CohortOfEachMonth_AgreesWithTheReference()
    {
        foreach (var month in MavenCompany.Reference("engaged_by_month").EnumerateObject())
        {
            var funnel = FunnelReport.Of(MavenCompany.AtYearEnd, new FunnelOptions { Period = TargetPeriod.Parse(month.Name) });
            Assert.Equal(month.Value.GetInt64(), funnel.Opportunities.Count);
            Assert.Equal(month.Value.GetInt64(), funnel.Stages[1].Entered.Count);
            Assert.Equal(500, funnel.Undated);
        }
    }

    private static WinRateOptions Closed(string period, Grouping grouping) => new() { Period = TargetPeriod.Parse(period), GroupBy = grouping };

    private static void AssertClosed(JsonElement reference, WinRateRow row)
    {
        Assert.Equal(reference.GetProperty("won").GetInt64(), row.Won.Count);
        Assert.Equal(reference.GetProperty("lost").GetInt64(), row.Lost.Count);
        Assert.Equal(reference.GetProperty("won_value").GetDecimal(), row.WonAmount);
        Assert.Equal(reference.GetProperty("win_rate").GetDouble(), row.WonOfClosed.Value, Decimals);
    }

    private static void AssertGroup(JsonElement reference, WinRateRow row, ClosingTimeRow times)
    {
        AssertClosed(reference, row);
        Assert.Equal(reference.GetProperty("opportunities").GetInt64(), row.Opportunities.Count);
        foreach (var stage in new[] { "engaging", "prospecting" })
        {
            var open = row.OpenByStage.Where(s => s.Stage.Id.Value.Equals(stage, StringComparison.OrdinalIgnoreCase)).Sum(s => s.Count);
            Assert.Equal(reference.GetProperty(stage).GetInt64(), open);
        }

        Assert.Equal(reference.GetProperty("win_rate_all").GetDouble(), row.WonOfAll.Value, Decimals);
        Assert.Equal((double)reference.GetProperty("avg_won_value").GetDecimal(), (double)row.AverageWonAmount.Value, 4);
        Assert.Equal(reference.GetProperty("mean_days_won").GetDouble(), times.Won.Mean.Value, Decimals);
        Assert.Equal(reference.GetProperty("mean_days_lost").GetDouble(), times.Lost.Mean.Value, Decimals);
        Assert.Equal(reference.GetProperty("mean_days_closed").GetDouble(), times.Closed.Mean.Value, Decimals);
        Assert.Equal(reference.GetProperty("median_days_won").GetDouble(), times.Won.Median.Value);
        Assert.Equal(reference.GetProperty("median_days_closed").GetDouble(), times.Closed.Median.Value);
    }
}
