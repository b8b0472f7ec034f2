namespace SalesInsights.Shortfalls;

/// <summary>A stay by whole days of age: at risk from one to another, both inclusive, and how it ended; below 0 for not yet.</summary>
internal readonly record struct DayStay(int From, int To, int End)
{
    public const int Open = -1;
}
