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
        var quarter = TargetPeriod.Containing(team.AsOf, PeriodKind.Quarter);
        for (var n = 0; n < 4; n++)
        {
            for (var i = 0; i < team.People.Count; i++)
            {
                var amount = Amount(team, i, n);
                var subject = Subject.Salesperson(SimulatedTeam.IdOf(i));
                builder.Add(new Target(subject, quarter, TargetMeasure.Orders, amount));
                builder.Add(new Target(subject, quarter, TargetMeasure.Payments, amount));
            }

            quarter = TargetPeriod.Containing(quarter.First.PlusDays(-1), PeriodKind.Quarter);
        }
    }

    /// <summary>The target of a person for one of the four quarters, counted back from the last.</summary>
    public static decimal Amount(SimulatedTeam team, int person, int quartersBack)
    {
        var factor = RandomStream.Of(team.Seed, Purpose.Targets, person, quartersBack).Between(1, 1.2);
        if (quartersBack == 0 && team.Story.IsDistracted(person, Distractor.DoubledTarget)) factor *= 2;
        return decimal.Round((decimal)(QuarterMean(team) * factor / 1000)) * 1000;
    }

    private static double QuarterMean(SimulatedTeam team)
    {
        // Of the whole data, on whichever earlier day the team is seen.
        var settings = team.Truth.Settings;
        var end = WorkTime.Of(settings.AsOf, settings.Months).End;
        var (from, to) = (end / 3.0, end * 2.0 / 3);
        var sum = 0.0;
        foreach (var order in team.Story.Orders)
        {
            if (order.At >= from && order.At < to) sum += order.Amount;
        }

        return sum / team.People.Count * WorkTime.Quarter / (to - from);
    }
}
