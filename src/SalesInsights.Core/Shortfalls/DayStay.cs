namespace SalesInsights.Shortfalls;

/// <summary>A stay by whole days of age: at risk from one to another, both inclusive, and how it ended; below 0 for not yet.</summary>
/// <param name="Entered">The day on which it was of age 0.</param>
/// <param name="From">The first age at risk.</param>
/// <param name="To">The last age at risk.</param>
/// <param name="End">How it ended on the last day.</param>
internal readonly record struct DayStay(int Entered, int From, int To, int End)
{
    public const int Open = -1;
    public const int Forward = 0;
    public const int Lost = 1;
}
