namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Something that a diagnoser shows as a person's problem, under whatever verdict.</summary>
/// <param name="Person">The salesperson's id; a department's only in <see cref="IDepartmentDiagnoser"/>.</param>
/// <param name="Kind">The cause.</param>
/// <param name="Stage">The open stage, numbered from 0; -1 where the cause has none.</param>
/// <param name="Score">
/// The level of the whole report at which it would just be made: smaller is surer. A diagnoser without levels gives 0.
/// </param>
internal sealed record Accusation(string Person, Cause Kind, int Stage, double Score);
