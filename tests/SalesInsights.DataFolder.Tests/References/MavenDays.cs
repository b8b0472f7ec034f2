using System.Globalization;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The figures of <c>maven_reference.json</c> about days: to closing, open so far, and in the stage by Kaplan–Meier.</summary>
internal static class MavenDays
{
    private const string Engaging = "engaging";
    private const string Open = "open_as_of_2017_12_31";

    private static readonly double[] Shares = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
    private static readonly int[] Ages = [0, 7, 14, 30, 45, 60, 75, 90, 100, 120, 130, 138];
    private static readonly (string Name, double Over, double UpTo)[] Buckets =
    [
        ("0-30", -1, 30), ("31-60", 30, 60), ("61-90", 60, 90), ("91-120", 90, 120), ("121-180", 120, 180), ("181+", 180, double.PositiveInfinity),
    ];

    public static void Add(AnswerBook book, Snapshot snapshot)
    {
        var closing = ClosingTimeReport.Of(snapshot).Rows[0];
        AddClosingDays(book, closing);
        AddOpenAges(book, DaysEngaging(snapshot, Subject.Company)!, closing.Won);
        AddOpenAgesByAgent(book, snapshot);
        AddCurve(book, snapshot, "kaplan_meier/engage_to_won_lost_and_open_censored", DwellEvent.Won);
        AddCurve(book, snapshot, "kaplan_meier/engage_to_close_open_censored", DwellEvent.AnyExit);
    }

    private static void AddClosingDays(AnswerBook book, ClosingTimeRow closing)
    {
        foreach (var share in Shares)
        {
            book[$"days_to_close/won/{Text(share)}"] = closing.Won.Quantile(share);
            book[$"days_to_close/closed/{Text(share)}"] = closing.Closed.Quantile(share);
        }

        book["days_to_close/max"] = closing.Closed.Max;
    }

    private static void AddOpenAges(AnswerBook book, DayStatistics ages, DayStatistics won)
    {
        book[$"{Open}/engaging"] = ages.Count;
        book[$"{Open}/mean_age"] = ages.Mean;
        book[$"{Open}/median_age"] = ages.Median;
        book[$"{Open}/min_age"] = ages.Min;
        book[$"{Open}/max_age"] = ages.Max;
        foreach (var (name, share) in new[] { ("p90", 0.9), ("p95", 0.95) })
        {
            var threshold = won.Quantile(share);
            book[$"{Open}/older_than_{name}_won/threshold"] = threshold;
            book[$"{Open}/older_than_{name}_won/count"] = ages.CountOlderThan(threshold.Value);
        }

        foreach (var (name, over, upTo) in Buckets)
        {
            var count = ages.CountOlderThan(over) - ages.CountOlderThan(upTo);
            if (count > 0) book[$"{Open}/age_buckets/{name}"] = count;
        }
    }

    private static void AddOpenAgesByAgent(AnswerBook book, Snapshot snapshot)
    {
        foreach (var agent in snapshot.Ledger.Organization.Salespeople)
        {
            if (DaysEngaging(snapshot, Subject.Salesperson(agent.Id)) is not { Count: > 0 } ages) continue;
            book[$"{Open}/by_agent/{agent.Id}/open"] = ages.Count;
            book[$"{Open}/by_agent/{agent.Id}/mean_age"] = ages.Mean;
            book[$"{Open}/by_agent/{agent.Id}/max_age"] = ages.Max;
        }
    }

    private static DayStatistics? DaysEngaging(Snapshot snapshot, Subject subject) =>
        OpenAgeReport.Of(snapshot, subject).ByStage.SingleOrDefault(s => s.Stage!.Id == Engaging)?.Days;

    private static void AddCurve(AnswerBook book, Snapshot snapshot, string path, DwellEvent waitedFor)
    {
        var stage = DwellReport.Of(snapshot, new() { Stage = Engaging, Event = waitedFor }).Stages.Single();
        var events = stage.Curve.Ended.Sum();
        book[$"{path}/n"] = stage.Curve.Cases;
        book[$"{path}/events"] = events;
        book[$"{path}/censored"] = stage.Curve.Cases - events;
        foreach (var age in Ages) book[$"{path}/S/{age}"] = stage.Curve.At(age);
        book[$"{path}/median"] = stage.Median;
    }

    private static string Text(double share) => share.ToString(CultureInfo.InvariantCulture);
}
