namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>A part of a stage visit in one person's hands, as the records have it.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Stage">Which open stage.</param>
/// <param name="Stratum">Which kind of customer.</param>
/// <param name="AgeFrom">Working days that the visit had lasted when it came into these hands.</param>
/// <param name="From">When that was.</param>
/// <param name="To">When it ended, or the day of the data.</param>
/// <param name="Exit">How it ended in these hands.</param>
internal readonly record struct StageStay(int Owner, int Stage, int Stratum, double AgeFrom, double From, double To, StageExit Exit);
