namespace SalesInsights.Shortfalls;

/// <summary>Splits what one person misses into parts that sum to it, before rounding.</summary>
/// <remarks>
/// Target − actual = (target − what the others bring) + (what the others bring − actual). The others' new business is so much a win; what
/// the person's steps fall short of in wins is worth as much each, times the person's kinds of customers. What no step explains is carried
/// over.
/// </remarks>
internal sealed class ShortfallSplit(IReadOnlyList<(ShortfallStep Step, int Stage)> steps)
{
    // The 90th percentile of the standard normal distribution.
    private const double NormalTail = 1.2815515655446004;

    public decimal[] Of(decimal target, decimal actual, PersonTally person, decimal repeat, decimal ownNew, CourseGap gap, BenchmarkMoney money)
    {
        var (parts, paid, win) = (new decimal[steps.Count], money.PaidShare, money.PaidShare * money.Win);
        var left = target - actual;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = steps[i].Step switch
            {
                ShortfallStep.TargetAboveBenchmark => target - (paid * (money.New + money.Repeat)),
                ShortfallStep.RepeatBusiness => paid * (money.Repeat - repeat),
                ShortfallStep.NewCustomers => win * Wins(gap.Customers),
                ShortfallStep.FollowUp => win * Wins(gap.FollowUp),
                ShortfallStep.Stage => win * Wins(gap.Lost[steps[i].Stage]),
                ShortfallStep.DealSize => paid * DealSize(person, ownNew, money),
                ShortfallStep.Mix => win * Wins(gap.OwnCustomers) * (1 - money.Mix),
                ShortfallStep.Timing => win * Wins(gap.Timing),
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

    /// <summary>What of a part is new, with its 80 % interval; null for steps without a history.</summary>
    /// <param name="step">Which part.</param>
    /// <param name="recent">What is new, in wins.</param>
    /// <param name="money">What a win brings.</param>
    /// <param name="cases">How many equal amounts that rests on.</param>
    /// <param name="decimals">Of the currency.</param>
    public PartRecent? RecentOf((ShortfallStep Step, int Stage) step, CourseGap recent, BenchmarkMoney money, double cases, int decimals)
    {
        if (InWins(recent, step) is not { } wins || InWins(recent.Deviation!, step) is not { } deviation) return null;
        var spread = NormalTail * Math.Sqrt((deviation * deviation) + (cases > 0 ? wins * wins / cases : 0));
        var kinds = step.Step == ShortfallStep.NewCustomers ? money.Mix : 1;
        return new(Coins(wins), Coins(wins - spread), Coins(wins + spread));

        decimal Coins(double amount) => decimal.Round(kinds * money.PaidShare * money.Win * Wins(amount), decimals, MidpointRounding.ToEven);
    }

    private static double? InWins(CourseGap gap, (ShortfallStep Step, int Stage) step) => step.Step switch
    {
        ShortfallStep.NewCustomers => gap.Customers,
        ShortfallStep.FollowUp => gap.FollowUp,
        ShortfallStep.Stage => gap.Lost[step.Stage],
        ShortfallStep.Timing => gap.Timing,
        _ => null,
    };

    // What a win brings, follow-on orders included; where nobody wins by opportunities, what an order brings. Orders that no opportunity can
    // stand for are business outside the steps.
    private static decimal DealSize(PersonTally person, decimal ownNew, BenchmarkMoney money)
    {
        var orders = person.New.Count;
        if (!money.IsByWins || person.Wins == 0 || orders == 0) return (orders * money.Size * money.Mix) - ownNew;
        return (person.Wins * money.Win * money.Mix) - (ownNew * Math.Min(1, BenchmarkMoney.MostOrdersOfWin * person.Wins / (decimal)orders));
    }

    // Beyond the ninth digit a number of wins is an accident of binary arithmetic.
    private static decimal Wins(double wins) => decimal.Round((decimal)wins, 9);
}
