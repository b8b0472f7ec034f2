namespace SalesInsights.Shortfalls;

/// <summary>Splits what one person misses into parts that sum to it, before rounding.</summary>
/// <remarks>
/// Target − actual = (target − what the others bring) + (what the others bring − actual). The others' new business is so much a win; what
/// the person's steps fall short of in wins is worth as much each, times the person's kinds of customers. What no step explains is carried
/// over.
/// </remarks>
internal sealed class ShortfallSplit(IReadOnlyList<(ShortfallStep Step, int Stage)> steps)
{
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
                ShortfallStep.DealSize => paid * ((person.New.Count * money.Size * money.Mix) - ownNew),
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

    // Beyond the ninth digit a number of wins is an accident of binary arithmetic.
    private static decimal Wins(double wins) => decimal.Round((decimal)wins, 9);
}
