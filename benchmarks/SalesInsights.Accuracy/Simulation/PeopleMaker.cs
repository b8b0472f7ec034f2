namespace SalesInsights.Accuracy.Simulation;

/// <summary>Draws the people of a team. Everything about a person comes from streams of that person alone.</summary>
internal sealed class PeopleMaker(TeamSettings settings, WorkTime time, ulong seed, TeamStory story)
{
    private const double DriftCorrelation = 0.5;
    private const int NewcomerDays = 84;

    public PersonTruth[] Make(TeamTruth team)
    {
        var people = new PersonTruth[settings.People];
        for (var i = 0; i < people.Length; i++) people[i] = Make(team, i);
        return people;
    }

    private PersonTruth Make(TeamTruth team, int i)
    {
        var random = RandomStream.Of(seed, Purpose.Person, i);
        var rate = team.NewCustomerRate * random.GammaAroundOne(settings.NewCustomerCv);
        var chance = random.Beta(settings.FollowUpMean * settings.FollowUpSpread, (1 - settings.FollowUpMean) * settings.FollowUpSpread);
        var delay = random.GammaAroundOne(settings.DelayCv);
        var large = settings.LargeShare <= 0 ? 0 : random.Beta(settings.LargeShare * 20, (1 - settings.LargeShare) * 20);
        var isNewcomer = story.IsDistracted(i, Distractor.Newcomer);
        var joined = isNewcomer ? time.End - NewcomerDays : Joined(settings, time, seed, i);
        var absences = Absences(i);
        return new PersonTruth
        {
            NewCustomerRate = rate,
            FollowUpChance = chance,
            DelayFactor = delay,
            LossFactor = Factors(i, 0),
            PaceFactor = Factors(i, 1),
            LargeShare = large,
            Drift = Drift(i),
            Joined = joined,
            RampDays = isNewcomer ? 150 : settings.RampDays,
            RampFrom = isNewcomer ? 0.1 : settings.RampFrom,
            Worked = new PersonClock(Works(joined, absences.Logged, absences.Unlogged)),
            Logged = new PersonClock(Works(joined, absences.Logged, [])),
            LoggedAbsences = absences.Logged,
            Department = DepartmentOf(settings, i),
        };
    }

    public static int DepartmentOf(TeamSettings settings, int person) => person * Departments(settings) / settings.People;

    public static int Departments(TeamSettings settings) => Math.Max(1, settings.People / 5);

    /// <summary>The day on which somebody joins; 0 for most.</summary>
    public static int Joined(TeamSettings settings, WorkTime time, ulong seed, int person)
    {
        var random = RandomStream.Of(seed, Purpose.Joining, person);
        return random.Uniform() < settings.JoinerShare ? 1 + random.Below(time.End - 130) : 0;
    }

    private double[] Factors(int person, int kind)
    {
        var random = RandomStream.Of(seed, Purpose.Stages, person, kind);
        var factors = new double[settings.OpenStages];
        for (var k = 0; k < factors.Length; k++) factors[k] = random.GammaAroundOne(settings.Frailty);
        return factors;
    }

    private double[][] Drift(int person)
    {
        var paths = new double[4][];
        for (var habit = 0; habit < paths.Length; habit++)
        {
            var random = RandomStream.Of(seed, Purpose.Drift, person, habit);
            var path = paths[habit] = new double[(time.End / WorkTime.Quarter) + 1];
            var at = random.Normal();
            for (var q = 0; q < path.Length; q++)
            {
                path[q] = Math.Exp((settings.DriftSd * at) - (0.5 * settings.DriftSd * settings.DriftSd));
                at = (DriftCorrelation * at) + (Math.Sqrt(1 - (DriftCorrelation * DriftCorrelation)) * random.Normal());
            }
        }

        return paths;
    }

    private (List<(int Day, int Length)> Logged, List<(int Day, int Length)> Unlogged) Absences(int person)
    {
        var random = RandomStream.Of(seed, Purpose.Absences, person);
        var years = settings.Months / 12.0;
        var (logged, unlogged) = (new List<(int, int)>(), new List<(int, int)>());
        for (var n = random.Poisson(settings.VacationsPerYear * years); n > 0; n--) logged.Add((random.Below(time.End - 10), 3 + random.Below(8)));
        for (var n = random.Poisson(settings.UnloggedPerYear * years); n > 0; n--) unlogged.Add((random.Below(time.End - 10), 1 + random.Below(2)));
        if (story.IsDistracted(person, Distractor.LoggedAbsence)) logged.Add((time.End - 50, 45));
        if (story.IsDistracted(person, Distractor.UnloggedAbsence)) unlogged.Add((time.End - 40, 25));
        return (logged, unlogged);
    }

    private bool[] Works(int joined, List<(int Day, int Length)> logged, List<(int Day, int Length)> unlogged)
    {
        var works = new bool[time.Days.Length];
        Array.Fill(works, true, joined, works.Length - joined);
        foreach (var (day, length) in logged) Array.Fill(works, false, day, length);
        foreach (var (day, length) in unlogged) Array.Fill(works, false, day, length);
        return works;
    }
}
