using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>New customers of the quarter against the market's true rate, the true spread and the person's own past.</summary>
internal static class NewCustomerOracle
{
    private const double RampLeftOut = 60;

    public static double Score(SimulatedTeam team, Observed observed, int person)
    {
        var (past, now) = (0.0, 0.0);
        var start = observed.QuarterStart;
        var self = team.People[person];
        var clock = observed.Clock(person);
        var first = self.Joined == 0 ? 0 : clock.MomentAt(RampLeftOut);
        foreach (var day in clock.Days)
        {
            if (day < first) continue;
            if (day >= team.Time.End) break;
            var rate = team.Truth.NewCustomerRate * TeamTruth.Season(team.Time.MonthOfYear[day]) * Market(team, day);
            if (day < start) past += rate; else now += rate;
        }

        var (before, count) = (0, 0);
        foreach (var moment in observed.NewCustomers[person])
        {
            if (moment < first) continue;
            if (moment < start) before++; else count++;
        }

        var settings = team.Truth.Settings;
        var predictive = Predictive.Of(settings.NewCustomerCv, settings.DriftSd, before, past, now);
        var tail = Tail.Lower(count, predictive.Size, predictive.Mean);
        return OracleDiagnoser.Smallest(double.PositiveInfinity, tail, count, predictive.Mean, isUpper: false);
    }

    private static double Market(SimulatedTeam team, int day) =>
        team.Scenario.Distractor == Distractor.LowSeason && day >= team.Story.DistractedFrom ? ArrivalDraw.LowSeason : 1;
}
