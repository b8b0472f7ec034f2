using System.Globalization;
using System.Text;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Checks;

/// <summary>Everything that happened, to the last bit, as text.</summary>
internal static class StoryText
{
    public static string Of(SimulatedTeam team, double until = double.PositiveInfinity, int but = -1)
    {
        var text = new StringBuilder();
        foreach (var customer in team.Story.Customers)
        {
            if (customer.Created >= until || customer.Finder == but) continue;
            Add(text, "c", customer.Id, customer.Created, customer.Stratum);
            foreach (var (from, owner, _) in customer.Owners)
            {
                if (from < until) Add(text, "w", owner, from, 0);
            }

            if (customer.Deal is not { } deal || deal.Opened >= until) continue;
            Add(text, "d", customer.Id, deal.Amount, deal.Moves[0].Stage);
            foreach (var move in deal.Moves)
            {
                if (move.At < until) Add(text, "m", move.Stage, move.At, (move.IsRecorded ? 1 : 0) + (move.IsDated ? 2 : 0));
            }
        }

        foreach (var order in team.Story.Orders)
        {
            if (order.At < until && order.Customer.Finder != but) Add(text, "o", order.Customer.Id, order.At + order.Amount, order.Owner);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string kind, int id, double value, int more) =>
        text.Append(kind).Append(id).Append(' ').Append(BitConverter.DoubleToInt64Bits(value).ToString("x", CultureInfo.InvariantCulture)).Append(' ')
            .Append(more).Append('\n');
}
