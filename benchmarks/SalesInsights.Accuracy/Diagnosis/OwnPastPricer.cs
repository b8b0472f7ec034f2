using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>What a manager would say without a tool: the person's mean of the two quarters before, less this quarter. It knows no cause.</summary>
internal sealed class OwnPastPricer : IPricer
{
    public string Name => "own past";

    public Price? Of(SimulatedTeam team, PlantedCause cause)
    {
        var start = team.Time.IndexOf(team.AsOf.PlusDays(1).PlusMonths(-3));
        var before = team.Time.IndexOf(team.AsOf.PlusDays(1).PlusMonths(-9));
        var (now, past) = (0.0, 0.0);
        foreach (var order in team.Story.Orders)
        {
            if (order.Owner != cause.Person || order.At < before || order.At >= team.Time.End) continue;
            if (order.At < start) past += order.Amount;
            else now += order.Amount;
        }

        var loss = (past / 2) - now;
        return new Price(loss, loss, loss);
    }
}
