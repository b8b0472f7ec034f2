using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>A diagnoser that says of whole departments, too, what their problem is: one finding where everybody is weak. Optional.</summary>
internal interface IDepartmentDiagnoser : IDiagnoser
{
    /// <summary>Accusations whose person is the id of a department, <c>d1</c> and so on. No person's problem, so they are counted apart.</summary>
    IReadOnlyList<Accusation> DiagnoseDepartments(SimulatedTeam team);
}
