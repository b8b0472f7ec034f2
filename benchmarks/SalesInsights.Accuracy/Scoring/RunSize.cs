namespace SalesInsights.Accuracy.Scoring;

/// <summary>How many teams of each kind a cell gets.</summary>
/// <param name="Tuning">Healthy teams on tuning seeds, for measured false alarms.</param>
/// <param name="Healthy">Healthy teams on scoring seeds.</param>
/// <param name="Planted">Teams for each cause and effect.</param>
/// <param name="Distracted">Teams for each distractor.</param>
internal sealed record RunSize(int Tuning, int Healthy, int Planted, int Distracted)
{
    /// <summary>The usual shares: 2,000 healthy teams, 1,000 for tuning, 100 of everything else.</summary>
    public static RunSize Of(int healthy) => new(healthy / 2, healthy, Math.Max(1, healthy / 20), Math.Max(1, healthy / 20));
}
