using SalesInsights.Statistics;

namespace SalesInsights.Shortfalls;

/// <summary>Splits what one person misses into parts that sum to it, before rounding.</summary>
/// <remarks>
/// Target − actual = (target − what the others bring) + (what the others bring − actual). New business of the others is a product of steps,
/// brought
/// to their actual level by one common factor; the person's product at the same factor lies away from it by the steps, and from the
/// person's actual by what is still open and by the carry-over.
/// </remarks>
internal sealed class ShortfallSplit(IReadOnlyList<(ShortfallStep Step, int Stage)> steps)
{
    public decimal[] Of(
        decimal target, decimal actual, PersonTally person, decimal repeat, ShortfallRates own, ShortfallRates others, BenchmarkMoney money,
        decimal openShare)
    {
        var product = others.Product();
        var scale = product > 0 ? money.New / product : 0;
        var drivers = Shapley.OfProduct([.. own.Factors(), scale], [.. others.Factors(), scale]);
        var (parts, paid) = (new decimal[steps.Count], money.PaidShare);
        decimal left = target - actual, expected = own.Product() * scale;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = steps[i].Step switch
            {
                ShortfallStep.TargetAboveBenchmark => target - (paid * (money.New + money.Repeat)),
                ShortfallStep.RepeatBusiness => paid * (money.Repeat - repeat),
                ShortfallStep.NewCustomers => -paid * drivers[0],
                ShortfallStep.FollowUp => -paid * drivers[1],
                ShortfallStep.Stage => -paid * drivers[2 + steps[i].Stage],
                ShortfallStep.DealSize => -paid * drivers[drivers.Count - 3],
                ShortfallStep.Mix => -paid * drivers[drivers.Count - 2],
                ShortfallStep.Timing => paid * Timing(person, others, expected, openShare),
                ShortfallStep.NotYetDue => person.NotYetDue - (money.NotYetDue * person.Orders),
                ShortfallStep.Overdue => person.Overdue - (money.Overdue * person.Orders),
                ShortfallStep.OtherPayments =>
                    person.Orders - person.Paid - person.NotYetDue - person.Overdue - (money.OtherPayments * person.Orders),
                _ => left,
            };
            left -= parts[i];
        }

        return parts;
    }

    /// <summary>What the open opportunities are worth at the others' chances.</summary>
    public static decimal OpenValue(IReadOnlyList<decimal> open, ShortfallRates others) =>
        open.Select((amount, stage) => amount * others.WinFrom(stage)).Sum();

    // More open than is ordinary for what the steps let expect; never more than what they leave unexplained.
    private static decimal Timing(PersonTally person, ShortfallRates others, decimal expected, decimal openShare)
    {
        var unexplained = expected - person.New.Sum();
        var more = OpenValue(person.Open, others) - (openShare * expected);
        return unexplained > 0 ? Math.Min(unexplained, Math.Max(0, more)) : Math.Max(unexplained, Math.Min(0, more));
    }
}
