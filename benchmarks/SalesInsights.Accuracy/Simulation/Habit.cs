namespace SalesInsights.Accuracy.Simulation;

/// <summary>What drifts in a person.</summary>
internal enum Habit
{
    NewCustomers,
    FollowUp,
    Losing,
    Advancing,
}
