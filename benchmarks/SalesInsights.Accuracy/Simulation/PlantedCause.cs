using SalesInsights.Accuracy.Diagnosis;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>A cause that was put into one person's work.</summary>
/// <param name="Person">Whose, numbered from 0.</param>
/// <param name="Kind">What.</param>
/// <param name="Effect">How strong.</param>
/// <param name="Stage">At which open stage, numbered from 0; -1 where the cause has none.</param>
/// <param name="Start">The working day from which on it holds, to the end.</param>
internal sealed record PlantedCause(int Person, PlantKind Kind, Effect Effect, int Stage, double Start)
{
    public Cause Cause => CauseOf(Kind);

    /// <summary>The factor on the rate, chance, delay or hazard.</summary>
    public double Factor => FactorOf(Kind, Effect);

    public string PersonId => SimulatedTeam.IdOf(Person);

    public static Cause CauseOf(PlantKind kind) => kind switch
    {
        PlantKind.FewCustomers => Cause.NewCustomers,
        PlantKind.Lost => Cause.Lost,
        PlantKind.Stuck => Cause.Slow,
        _ => Cause.FollowUp,
    };

    /// <summary>Mild and strong are the ends of what is planted, moderate lies between in the logarithm.</summary>
    public static double FactorOf(PlantKind kind, Effect effect) => (kind, effect) switch
    {
        (PlantKind.FewCustomers, Effect.Mild) => 0.6,
        (PlantKind.FewCustomers, Effect.Moderate) => 0.3,
        (PlantKind.FewCustomers, _) => 0.1,
        (PlantKind.LowFollowUp, Effect.Mild) => 0.7,
        (PlantKind.LowFollowUp, Effect.Moderate) => 0.4,
        (PlantKind.LowFollowUp, _) => 0.2,
        (PlantKind.LateFollowUp, Effect.Mild) => 2,
        (PlantKind.LateFollowUp, Effect.Moderate) => 3.2,
        (PlantKind.LateFollowUp, _) => 5,
        (PlantKind.Lost, Effect.Mild) => 1.6,
        (PlantKind.Lost, Effect.Moderate) => 2.8,
        (PlantKind.Lost, _) => 5,
        (PlantKind.Stuck, Effect.Mild) => 0.6,
        (PlantKind.Stuck, Effect.Moderate) => 0.3,
        _ => 0.15,
    };
}
