using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Organizations;

namespace SalesInsights.Core.Tests.Metrics.Funnel;

/// <summary>Over logs with jumps, steps back, re-entries, re-opened deals, several moves a day and entries without a day.</summary>
public sealed class FunnelReadingLaws
{
    private const int NoDay = 8;
    private static readonly string[] Steps = ["s1", "s2", "s3", "s4", "won", "lost", "s1", "s2", "a", "b", "c"];
    private static readonly FunnelReading[] Cohorts =
        [FunnelReading.Reached, FunnelReading.Visited, FunnelReading.InOrder, FunnelReading.DirectOnly, FunnelReading.ClosedCohort];

    private static readonly Subject[] Subjects =
        [Subject.Company, Subject.Department("east"), Subject.Department("sales"), Subject.Salesperson("a"), Subject.Salesperson("c")];

    [Property(MaxTest = 50)]
    public Property Of_AnyLog_StricterReadingsCountNoMore() => Prop.ForAll(Logs(), log =>
        Questions(Build(log).AsOf(25)).All(ask =>
        {
            var (reached, visited, inOrder, direct, closed) =
                (ask(FunnelReading.Reached), ask(FunnelReading.Visited), ask(FunnelReading.InOrder), ask(FunnelReading.DirectOnly), ask(FunnelReading.ClosedCohort));
            return Enumerable.Range(0, 4).All(k =>
                Entered(inOrder, k) <= Entered(visited, k) && Entered(visited, k) <= Entered(reached, k)
                && Entered(direct, k) <= Entered(inOrder, k) && Entered(closed, k) <= Entered(reached, k));
        }));

    [Property(MaxTest = 50)]
    public Property Of_AnyReading_WhatEnteredLeftOrIsThere() => Prop.ForAll(Logs(), log =>
        Questions(Build(log).AsOf(25)).SelectMany(ask => Cohorts.Select(ask)).All(report =>
            report.Opportunities == report.Won + report.Lost + report.Open + report.HandedOff
            && report.Stages.All(s => s.Entered == s.Advanced + s.Lost + s.MovedBack + s.HandedOff + s.StillThere
                && s.Immature <= s.Entered.Count)));

    [Property(MaxTest = 50)]
    public Property Of_OrderedReadings_NeverRiseDownstream() => Prop.ForAll(Logs(), log =>
        new[] { FunnelReading.Reached, FunnelReading.InOrder, FunnelReading.DirectOnly, FunnelReading.ClosedCohort }.All(reading =>
        {
            var counts = FunnelReport.Of(Build(log).AsOf(25), new FunnelOptions { Reading = reading }).Stages.Select(s => s.Entered.Count).ToArray();
            return counts.SequenceEqual(counts.OrderByDescending(n => n));
        }));

    [Property(MaxTest = 25)]
    public Property Of_AnyInputOrder_IsTheSame() => Prop.ForAll(Logs(), log =>
        Questions(Build(log).AsOf(25)).Zip(Questions(Build(log).ReversedAsOf(25)), (one, other) =>
            Cohorts.All(c => Print(one(c)) == Print(other(c)))).All(same => same));

    [Property(MaxTest = 25)]
    public Property Of_FactsAfterTheDay_DoNotMatter() => Prop.ForAll(Logs(withUndated: false), log =>
        Questions(Build(log).AsOf(15)).Zip(Questions(Build(log, known: 15).AsOf(15)), (one, other) =>
            Cohorts.All(c => Print(one(c)) == Print(other(c)))).All(same => same));

    [Property(MaxTest = 25)]
    public Property BySalesperson_AnyReading_EqualsTheReportOfEach() => Prop.ForAll(Logs(), log =>
    {
        var snapshot = Build(log).AsOf(25);
        return (from reading in Cohorts
                from window in new[] { null, ConversionWindow.Days(6) }
                from one in FunnelReport.BySalesperson(snapshot, new FunnelOptions { Reading = reading, ConversionWindow = window })
                let alone = new FunnelOptions { Reading = reading, ConversionWindow = window, Subject = one.Subject }
                select Print(one) == Print(FunnelReport.Of(snapshot, alone))).All(same => same);
    });

    [Property(MaxTest = 25)]
    public Property Of_WindowBeyondTheData_ChangesNothingThatIsDated() => Prop.ForAll(Logs(withUndated: false), log =>
        Cohorts.All(reading => Print(FunnelReport.Of(Build(log).AsOf(25), new FunnelOptions { Reading = reading, MaturityDays = 400 }))
            == Print(FunnelReport.Of(Build(log).AsOf(25), new FunnelOptions { Reading = reading, ConversionWindow = ConversionWindow.Days(400) }))));

    private static long Entered(FunnelReport report, int stage) => report.Stages[stage].Entered.Count;

    private static string Print(FunnelReport report) =>
        $"{report.Opportunities} {report.Undated} {report.OpenLeftOut} {report.ImmatureShare} "
        + string.Join("; ", report.Stages.Select(s =>
            $"{s.Entered} {s.Advanced} {s.Lost} {s.MovedBack} {s.HandedOff} {s.MedianDays} {s.WentOn} {s.FromFirst} {s.ImmatureShare}"));

    /// <summary>A function from the reading to the report for each subject, period and window.</summary>
    private static IEnumerable<Func<FunnelReading, FunnelReport>> Questions(Snapshot snapshot) =>
        from subject in Subjects
        from period in new[] { null, CompanyBuilder.Days(3, 12) }
        from window in new[] { null, ConversionWindow.Days(6), ConversionWindow.WorkingDays(3) }
        select (Func<FunnelReading, FunnelReport>)(reading => FunnelReport.Of(snapshot, new FunnelOptions
        {
            Subject = subject,
            Reading = reading,
            Period = period,
            ConversionWindow = window,
            MaturityDays = 10,
        }));

    /// <summary>A deal: owner, creation day, and moves of a stage or a new owner with the days since the one before.</summary>
    private static Arbitrary<(int Owner, int Created, (int What, int Wait)[] Moves)[]> Logs(bool withUndated = true)
    {
        var move = Gen.Zip(Gen.Choose(0, Steps.Length - 1), Gen.Choose(0, withUndated ? NoDay : NoDay - 1));
        var deal = from owner in Gen.Choose(0, 2)
                   from created in Gen.Choose(1, 15)
                   from moves in Gen.Resize(Gen.ArrayOf(move), 8)
                   select (owner, created, moves.Select(m => (m.Item1, m.Item2)).ToArray());
        return Arb.From(Gen.Resize(Gen.ArrayOf(deal), 4));
    }

    private static CompanyBuilder Build((int Owner, int Created, (int What, int Wait)[] Moves)[] log, int known = 100)
    {
        var builder = new CompanyBuilder();
        for (var i = 0; i < log.Length; i++)
        {
            var day = log[i].Created;
            if (day > known) continue;
            var history = new List<string>();
            foreach (var (what, wait) in log[i].Moves)
            {
                if (wait == NoDay && Steps[what].Length > 1)
                {
                    history.Add(Steps[what] + "@?");
                    continue;
                }

                day += wait;
                if (day <= known) history.Add($"{Steps[what]}@{day}");
            }

            builder.Deal("o" + i, "abc"[log[i].Owner].ToString(), log[i].Created, string.Join(' ', history));
        }

        return builder;
    }
}
