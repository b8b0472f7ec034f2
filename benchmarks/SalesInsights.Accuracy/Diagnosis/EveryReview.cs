using NodaTime;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>A diagnoser asked anew at every review, as if it were the only one.</summary>
internal sealed class EveryReview(IDiagnoser diagnoser) : IReviewer
{
    public string Name => diagnoser.Name;

    public IReadOnlyList<IReadOnlyList<Accusation>> Review(SimulatedTeam team, IReadOnlyList<LocalDate> days) =>
        [.. days.Select(day => diagnoser.Diagnose(team.SeenOn(day)))];
}
