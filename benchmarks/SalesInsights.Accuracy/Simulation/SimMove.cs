namespace SalesInsights.Accuracy.Simulation;

/// <summary>A stage was entered.</summary>
/// <param name="At">When.</param>
/// <param name="Stage">Which; the number of open stages is won, one more is lost.</param>
/// <param name="IsRecorded">Whether the company's records have it.</param>
/// <param name="IsDated">Whether they say when.</param>
internal readonly record struct SimMove(double At, int Stage, bool IsRecorded, bool IsDated);
