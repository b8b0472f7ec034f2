namespace SalesInsights.Accuracy.Simulation;

/// <summary>One person's healthy rates and factors, before anything is planted.</summary>
internal sealed class PersonTruth
{
    /// <summary>New customers a worked day, season and ramp apart.</summary>
    public required double NewCustomerRate { get; init; }

    public required double FollowUpChance { get; init; }

    /// <summary>Factor on the time to the first opportunity.</summary>
    public required double DelayFactor { get; init; }

    /// <summary>Factors on the hazards to lose and to advance, stage by stage.</summary>
    public required double[] LossFactor { get; init; }
    public required double[] PaceFactor { get; init; }

    public required double LargeShare { get; init; }

    /// <summary>Factors quarter by quarter (<see cref="WorkTime.Quarter"/>): new customers, odds of follow-up, losing, advancing.</summary>
    public required double[][] Drift { get; init; }

    /// <summary>The first working day; 0 for everybody who was there before the data begin.</summary>
    public required int Joined { get; init; }

    public required double RampDays { get; init; }
    public required double RampFrom { get; init; }

    /// <summary>Days really worked, and days worked as the company's records have it.</summary>
    public required PersonClock Worked { get; init; }
    public required PersonClock Logged { get; init; }

    /// <summary>First day and length of the absences in the records.</summary>
    public required IReadOnlyList<(int Day, int Length)> LoggedAbsences { get; init; }

    public required int Department { get; init; }

    public double DriftOf(Habit habit, double moment)
    {
        var path = Drift[(int)habit];
        return path[Math.Min((int)(moment / WorkTime.Quarter), path.Length - 1)];
    }

    /// <summary>The share of full strength on a day.</summary>
    public double RampOn(int day)
    {
        if (Joined == 0) return 1;
        var done = Worked.At(day) / RampDays;
        return done >= 1 ? 1 : RampFrom + ((1 - RampFrom) * done);
    }
}
