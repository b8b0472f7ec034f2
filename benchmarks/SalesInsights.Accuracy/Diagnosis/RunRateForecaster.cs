using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// What is there, divided by the share of working days gone; the interval from how far that went wrong for everybody in the four quarters before. The
/// chance is the share of those errors with which the target would be reached.
/// </summary>
internal sealed class RunRateForecaster : IForecaster
{
    private const int Quarters = 4;

    public string Name => "run rate";

    public Forecast? Of(SimulatedTeam team, int person)
    {
        var quarter = TargetPeriod.Containing(team.AsOf, PeriodKind.Quarter);
        var (first, last) = (team.Time.IndexOf(quarter.First), team.Time.IndexOf(quarter.Last.PlusDays(1)));
        var share = (double)(team.Time.End - first) / (last - first);
        var landing = Sum(team, person, first, team.Time.End) / share;
        var (ratios, finals) = Errors(team, quarter, share);
        if (ratios.Count == 0) return null;
        // Nothing sold so far says nothing in proportion: then what people had in a quarter after a start like that.
        var ends = landing > 0 ? ratios.Select(r => r * landing).ToList() : finals;
        if (ends.Count == 0) return new Forecast(0, 0, 0, null);
        ends.Sort();
        var target = (double)TargetDraw.Amount(team, person, 0);
        return new Forecast(landing, At(ends, 0.1), At(ends, 0.9), (double)ends.Count(e => e >= target) / ends.Count);
    }

    /// <summary>What quarters brought, divided by the forecast of then; and what they brought where nothing was sold by then.</summary>
    private static (List<double> Ratios, List<double> Finals) Errors(SimulatedTeam team, TargetPeriod quarter, double share)
    {
        var (ratios, finals) = (new List<double>(), new List<double>());
        for (var n = 0; n < Quarters; n++)
        {
            quarter = TargetPeriod.Containing(quarter.First.PlusDays(-1), PeriodKind.Quarter);
            var (first, last) = (team.Time.IndexOf(quarter.First), team.Time.IndexOf(quarter.Last.PlusDays(1)));
            for (var i = 0; i < team.People.Count; i++)
            {
                if (team.People[i].Joined > first) continue;
                var (then, final) = (Sum(team, i, first, first + (share * (last - first))) / share, Sum(team, i, first, last));
                if (then > 0) ratios.Add(final / then);
                else finals.Add(final);
            }
        }

        return (ratios, finals);
    }

    private static double Sum(SimulatedTeam team, int person, double from, double to)
    {
        var sum = 0.0;
        foreach (var order in team.Story.Orders)
        {
            if (order.Owner == person && order.At >= from && order.At < to) sum += order.Amount;
        }

        return sum;
    }

    private static double At(List<double> sorted, double p) => sorted[(int)Math.Round(p * (sorted.Count - 1))];
}
