using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>What a planted cause really cost in the quarter that ends with the data: the orders of the person with and without it.</summary>
/// <remarks>
/// One replay keeps every draw but the cause's own. The expectation repeats it with other events for the same people, values won deals at the mean of
/// their kind, and follows the person's own finds. Orders that only come later are in <see cref="Scoring.ExpectedLoss.Later"/>: slowness moves money, it loses little.
/// </remarks>
internal sealed class MoneyTruth(TeamSettings settings, Scenario scenario)
{
    public const int Replays = 200;

    /// <summary>Orders of the people with a cause in the quarter, had there been none.</summary>
    public decimal CounterfactualValue(ulong seed) => (decimal)Value(seed, seed, _ => true, isMean: false).InPeriod;

    /// <summary>Orders of the same people as it went.</summary>
    public decimal ActualValue(ulong seed) => (decimal)Value(seed, seed, null, isMean: false).InPeriod;

    /// <summary>What all causes of the scenario together are expected to cost in the quarter, over replays.</summary>
    public ExpectedLoss ExpectedLoss(ulong seed, int replays = Replays) => ExpectedLoss(seed, _ => true, replays);

    /// <summary>What some of the causes are expected to cost, the others staying.</summary>
    public ExpectedLoss ExpectedLoss(ulong seed, Func<PlantedCause, bool> causes, int replays = Replays)
    {
        var (sum, squares, ever, without) = (0.0, 0.0, 0.0, 0.0);
        for (var n = 0; n < replays; n++)
        {
            var events = RandomStream.Of(seed, Purpose.Scenario, n + 1).NextBits();
            var (had, hadLater) = Value(seed, events, null, isMean: true);
            var (would, wouldLater) = Value(seed, events, causes, isMean: true);
            sum += would - had;
            squares += (would - had) * (would - had);
            ever += would + wouldLater - had - hadLater;
            without += would;
        }

        var mean = sum / replays;
        var variance = Math.Max(0, (squares / replays) - (mean * mean));
        return new ExpectedLoss(mean, Math.Sqrt(variance / replays), Math.Sqrt(variance), without / replays, (ever / replays) - mean);
    }

    private (double InPeriod, double Later) Value(ulong seed, ulong events, Func<PlantedCause, bool>? without, bool isMean)
    {
        var planted = PlantedPeople(seed);
        var team = new TeamSimulator(settings, seed, scenario, events).Run(without, isMean ? planted : null);
        var start = team.Time.IndexOf(team.AsOf.PlusDays(1).PlusMonths(-3));
        var (now, later) = (0.0, 0.0);
        foreach (var order in team.Story.Orders)
        {
            if (!planted.Contains(order.Owner) || order.At < start) continue;
            var amount = isMean ? order.MeanAmount : order.Amount;
            if (order.At < team.Time.End) now += amount;
            else later += amount;
        }

        return (now, later);
    }

    private HashSet<int> PlantedPeople(ulong seed)
    {
        var random = RandomStream.Of(seed, Purpose.Scenario);
        var time = WorkTime.Of(settings.AsOf, settings.Months);
        return [.. ScenarioDraw.Plants(settings, time, seed, scenario, ref random).Select(p => p.Person)];
    }
}
