using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>Targets of the last four quarters: the team's mean in the middle third of the data, before any cause starts, times 1.0 to 1.2.</summary>
internal static class TargetDraw
{
    public static void Add(SimulatedTeam team, LedgerBuilder builder)
    {
        var time = team.Time;
        var mean = QuarterMean(team);
        var quarter = TargetPeriod.Containing(team.AsOf, PeriodKind.Quarter);
        for (var n = 0; n < 4; n++)
        {
            for (var i = 0; i < team.People.Count; i++)
            {
                var factor = RandomStream.Of(team.Seed, Purpose.Targets, i, n).Between(1, 1.2);
                if (n == 0 && team.Story.IsDistracted(i, Distractor.DoubledTarget)) factor *= 2;
                var amount = decimal.Round((decimal)(mean * factor / 1000)) * 1000;
                var subject = Subject.Salesperson(SimulatedTeam.IdOf(i));
                builder.Add(new Target(subject, quarter, TargetMeasure.Orders, amount));
                builder.Add(new Target(subject, quarter, TargetMeasure.Payments, amount));
            }

            quarter = TargetPeriod.Containing(quarter.First.PlusDays(-1), PeriodKind.Quarter);
        }
    }

    private static double QuarterMean(SimulatedTeam team)
    {
        var (from, to) = (team.Time.End / 3.0, team.Time.End * 2.0 / 3);
        var sum = 0.0;
        foreach (var order in team.Story.Orders)
        {
            if (order.At >= from && order.At < to) sum += order.Amount;
        }

        return sum / team.People.Count * WorkTime.Quarter / (to - from);
    }
}
