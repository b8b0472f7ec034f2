namespace SalesInsights.Accuracy.Simulation;

/// <summary>What random numbers are for. Each purpose has its own stream, so that leaving one draw out moves no other.</summary>
internal enum Purpose
{
    Person,
    Stages,
    Drift,
    Absences,
    Joining,
    Campaigns,
    HandOvers,
    Targets,
    Scenario,
    Arrivals,
    Batch,
    CustomerMark,
    FollowUp,
    Ownership,
    Deal,
    Amount,
    Repeat,
    Payment,
    Contact,
    Dirt,
    Existing,
}
