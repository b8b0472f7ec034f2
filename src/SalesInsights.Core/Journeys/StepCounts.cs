namespace SalesInsights.Journeys;

/// <summary>One step as counted for every person, every department and the company.</summary>
internal sealed class StepCounts
{
    public StepCounts(JourneyStepKind kind, int stage, UnitCounts[] people, UnitCounts[] departments, UnitCounts company)
    {
        (Kind, Stage, People, Departments, Company) = (kind, stage, people, departments, company);
    }

    public JourneyStepKind Kind { get; }

    /// <summary>The stage's number; -1 for the steps before the first stage.</summary>
    public int Stage { get; }

    /// <summary>Whether many events are bad news; otherwise few are.</summary>
    public bool ManyAreBad => Kind == JourneyStepKind.Lost;

    /// <summary>Whether it is a share of cases that came to something; otherwise a number of events.</summary>
    public bool IsShare => Kind == JourneyStepKind.FollowUp;

    public UnitCounts[] People { get; }

    public UnitCounts[] Departments { get; }

    public UnitCounts Company { get; }

    /// <summary>How much more a person's counts vary than chance alone; 1 or more.</summary>
    public double Dispersion { get; init; } = 1;
}
