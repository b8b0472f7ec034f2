namespace SalesInsights.Shortfalls;

/// <summary>The evidence of all steps of one person: customers, follow-up, losses at each stage, the pace at each.</summary>
internal sealed class CourseEvidence
{
    public CourseEvidence(PersonCourse course, double customers)
    {
        var (came, followUp) = (course.Customers, course.FollowUp);
        Customers = new(customers - came.Real, came.Variance, customers);
        FollowUp = new(followUp.Missing, followUp.PaceVariance, followUp.ExpectedPace);
        (Lost, Pace) = (new StepEvidence[course.Stages.Length], new StepEvidence[course.Stages.Length]);
        for (var i = 0; i < Lost.Length; i++)
        {
            var stage = course.Stages[i];
            Lost[i] = new(stage.Lost, stage.LostVariance, stage.ExpectedLost);
            Pace[i] = new(stage.Missing - stage.Lost, stage.PaceVariance, stage.ExpectedPace);
        }

        Steps = new StepEvidence[2 + (2 * Lost.Length)];
        (Steps[0], Steps[1]) = (Customers, FollowUp);
        Lost.AsSpan().CopyTo(Steps.AsSpan(2));
        Pace.AsSpan().CopyTo(Steps.AsSpan(2 + Lost.Length));
    }

    public StepEvidence Customers { get; }

    public StepEvidence FollowUp { get; }

    public StepEvidence[] Lost { get; }

    public StepEvidence[] Pace { get; }

    /// <summary>All of them: customers, follow-up, losses stage by stage, then pace stage by stage.</summary>
    public StepEvidence[] Steps { get; }

    /// <summary>Whether one entry of the steps comes after another in the course; losses and pace of one stage come together.</summary>
    public static bool IsAfter(int step, int other, int steps)
    {
        return PlaceOf(step) > PlaceOf(other);

        int PlaceOf(int entry) => entry < 2 + ((steps - 2) / 2) ? entry : entry - ((steps - 2) / 2);
    }
}
