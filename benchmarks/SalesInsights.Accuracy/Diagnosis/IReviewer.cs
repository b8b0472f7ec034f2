using NodaTime;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Raises problems of people at one review after another; it may remember what it raised and share out its errors.</summary>
internal interface IReviewer
{
    string Name { get; }

    /// <summary>What is newly raised on each of the days, which are in order.</summary>
    IReadOnlyList<IReadOnlyList<Accusation>> Review(SimulatedTeam team, IReadOnlyList<LocalDate> days);
}
