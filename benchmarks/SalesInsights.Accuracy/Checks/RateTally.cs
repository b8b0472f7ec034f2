using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Checks;

/// <summary>Counts and expectations of one person after another from a moment on.</summary>
internal sealed class RateTally
{
    private const double RipeDays = 60;

    public double Customers { get; private set; }
    public double Expected { get; private set; }
    public double Ripe { get; private set; }
    public double FollowedUp { get; private set; }
    public double Fast { get; private set; }
    public double Lost { get; private set; }
    public double Losing { get; private set; }
    public double Moved { get; private set; }
    public double Advancing { get; private set; }

    public double Share => FollowedUp / Ripe;
    public double FastShare => Fast / FollowedUp;

    public void Add(SimulatedTeam team, Observed observed, int person, double start, int stage)
    {
        var clock = team.People[person].Worked;
        foreach (var day in clock.Days)
        {
            if (day >= Math.Ceiling(start) && day < team.Time.End) Expected += team.Truth.NewCustomerRate * TeamTruth.Season(team.Time.MonthOfYear[day]);
        }

        Customers += observed.NewCustomers[person].Count(moment => moment >= Math.Ceiling(start));
        foreach (var stint in observed.Stints)
        {
            if (stint.Owner != person || stint.From < start || clock.At(team.Time.End) - clock.At(stint.From) < RipeDays) continue;
            Ripe++;
            if (!stint.IsFollowedUp) continue;
            FollowedUp++;
            if (stint.Stay <= team.Truth.Settings.DelayMedian) Fast++;
        }

        foreach (var stay in observed.Stays)
        {
            if (stay.Owner == person && stay.To >= start && (stage < 0 || stay.Stage == stage)) Add(team, observed, stay, start);
        }
    }

    private void Add(SimulatedTeam team, Observed observed, in StageStay stay, double start)
    {
        var from = stay.From >= start ? stay.AgeFrom : observed.AgeAt(stay, start);
        var to = observed.AgeAt(stay, stay.To);
        var (lost, advance) = (team.Truth.Lost[stay.Stratum][stay.Stage], team.Truth.Advance[stay.Stratum][stay.Stage]);
        Losing += lost.Hazard(to) - lost.Hazard(from);
        Advancing += advance.Hazard(to) - advance.Hazard(from);
        if (stay.Exit == StageExit.Lost) Lost++;
        if (stay.Exit == StageExit.Moved) Moved++;
    }
}
