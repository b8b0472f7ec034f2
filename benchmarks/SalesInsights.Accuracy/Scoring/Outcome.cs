using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>What one diagnoser said of one team.</summary>
/// <param name="Planted">What was put in.</param>
/// <param name="Distracted">Whom the distractor is about; empty for nobody or everybody.</param>
/// <param name="Said">What was said; where the diagnoser has a level, what it would say at any.</param>
/// <param name="PlantedDepartment">The department whose people all have the cause; empty for none.</param>
/// <param name="Departments">What was said of departments, where the diagnoser does.</param>
/// <param name="TooFew">Steps with too few data, where the diagnoser tells.</param>
/// <param name="Steps">Of how many steps.</param>
/// <param name="Milliseconds">The time it took, the making of the ledger apart.</param>
internal sealed record Outcome(
    IReadOnlyList<PlantedCause> Planted,
    string Distracted,
    IReadOnlyList<Accusation> Said,
    string PlantedDepartment,
    IReadOnlyList<Accusation> Departments,
    int TooFew,
    int Steps,
    double Milliseconds)
{
    /// <summary>What is said at a level.</summary>
    public IEnumerable<Accusation> At(double level) => Said.Where(a => a.Score <= level);

    /// <summary>The smallest level at which anything is said; infinite for never.</summary>
    public double FirstLevel => Said.Count == 0 ? double.PositiveInfinity : Said.Min(a => a.Score);
}
