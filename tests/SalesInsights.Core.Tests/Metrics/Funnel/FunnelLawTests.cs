using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Organizations;

namespace SalesInsights.Core.Tests.Metrics.Funnel;

public sealed class FunnelLawTests
{
    private static readonly Subject[] Subjects =
        [Subject.Company, Subject.Department("east"), Subject.Department("sales"), Subject.Salesperson("a"), Subject.Salesperson("c")];

    [Property(MaxTest = 200)]
    public Property Of_AnyLog_WhatCameInEqualsWhatWentOut() => Prop.ForAll(Logs(), log =>
        Reports(log).SelectMany(r => r.Stages).All(s =>
            (s.StartedWith + s.Entered).Equals(s.Advanced + s.Lost + s.MovedBack + s.HandedOff + s.StillThere)));

    [Property(MaxTest = 200)]
    public Property Of_AnyLog_OpportunitiesAreTheirStates() => Prop.ForAll(Logs(), log =>
        Reports(log).All(r => r.Opportunities == r.Won + r.Lost + r.Open + r.HandedOff));

    [Property(MaxTest = 200)]
    public Property Of_CompanyCohort_NeverRisesDownstream() => Prop.ForAll(Logs(), log =>
    {
        var entered = FunnelReport.Of(Build(log, 60).AsOf(60)).Stages.Select(s => s.Entered.Count).ToArray();
        return entered.SequenceEqual(entered.OrderByDescending(n => n));
    });

    [Property(MaxTest = 100)]
    public Property Of_AnyInputOrder_IsTheSame() => Prop.ForAll(Logs(), log =>
    {
        var builder = Build(log, 60);
        return Counts(FunnelReport.Of(builder.AsOf(60))).SequenceEqual(Counts(FunnelReport.Of(builder.ReversedAsOf(60))));
    });

    [Property(MaxTest = 100)]
    public Property Of_FactsAfterTheDay_DoNotMatter() => Prop.ForAll(Logs(), log =>
        Reports(log, 60).SelectMany(Counts).SequenceEqual(Reports(log, 20).SelectMany(Counts)));

    /// <summary>A deal: owner, creation day, and moves of a stage or a new owner with the days since the one before.</summary>
    private static Arbitrary<(int Owner, int Created, (int What, int Wait)[] Moves)[]> Logs()
    {
        var move = Gen.Zip(Gen.Choose(0, 8), Gen.Choose(0, 9));
        var deal = from owner in Gen.Choose(0, 2)
                   from created in Gen.Choose(1, 25)
                   from moves in Gen.Resize(Gen.ArrayOf(move), 7)
                   select (owner, created, moves.Select(m => (m.Item1, m.Item2)).ToArray());
        return Arb.From(Gen.Resize(Gen.ArrayOf(deal), 6));
    }

    private static IEnumerable<FunnelReport> Reports((int, int, (int, int)[])[] log, int known = 60)
    {
        var snapshot = Build(log, known).AsOf(20);
        return
            from subject in Subjects
            from reading in new[] { FunnelReading.Reached, FunnelReading.Flow }
            from period in new[] { null, CompanyBuilder.Days(5, 18) }
            select FunnelReport.Of(snapshot, new FunnelOptions { Subject = subject, Reading = reading, Period = period });
    }

    private static IEnumerable<long> Counts(FunnelReport report) =>
        report.Stages.SelectMany(FunnelReportTests.Counts).Append(report.Opportunities.Count).Append(report.Undated);

    private static CompanyBuilder Build((int Owner, int Created, (int What, int Wait)[] Moves)[] log, int known)
    {
        string[] steps = ["s1", "s2", "s3", "s4", "won", "lost", "a", "b", "c"];
        var builder = new CompanyBuilder();
        for (var i = 0; i < log.Length; i++)
        {
            var day = log[i].Created;
            if (day > known) continue;
            var history = new List<string>();
            foreach (var (what, wait) in log[i].Moves)
            {
                day += wait;
                if (day <= known) history.Add($"{steps[what]}@{day}");
            }

            builder.Deal("o" + i, "abc"[log[i].Owner].ToString(), log[i].Created, string.Join(' ', history));
        }

        return builder;
    }
}
