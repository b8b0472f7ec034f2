namespace SalesInsights.Accuracy.Simulation;

/// <summary>Orders of won deals, repeat orders of customers who bought, and payments: a deposit at once, the rest later.</summary>
internal sealed class OrderCourse(TeamTruth truth, WorkTime time, TeamStory story, ulong events)
{
    private const double RepeatShareOfDeal = 0.4;
    private const double RepeatSigma = 0.6;

    /// <summary>Working days from the order to the day on which the balance is due.</summary>
    public const int TermDays = 22;

    public const double DepositShare = 0.3;

    public void OfDeal(SimCustomer customer, double won)
    {
        var random = RandomStream.Of(events, Purpose.Payment, customer.Id);
        Add(customer, true, won, customer.Deal!.Amount, truth.AmountMean(customer.Stratum), customer.Deal.OwnerAt(won), ref random);
    }

    public void Repeat(SimCustomer customer, double since)
    {
        var random = RandomStream.Of(events, Purpose.Repeat, customer.Id);
        if (!customer.IsExisting && random.Uniform() >= truth.Settings.RepeatShare) return;
        var mean = RepeatShareOfDeal * truth.AmountMean(customer.Stratum);
        for (var at = since + Gap(ref random); at < time.End; at += Gap(ref random))
        {
            var amount = mean * Math.Exp((RepeatSigma * random.Normal()) - (0.5 * RepeatSigma * RepeatSigma));
            Add(customer, false, at, amount, mean, customer.OwnerAt(at), ref random);
            if (random.Uniform() >= truth.Settings.RepeatAgain) return;
        }
    }

    private double Gap(ref RandomStream random) => truth.Settings.RepeatMeanDays * random.Gamma(2) / 2;

    private void Add(SimCustomer customer, bool isOfDeal, double at, double amount, double mean, int owner, ref RandomStream random)
    {
        var deposit = at + 1 + (4 * random.Uniform());
        story.Orders.Add(new SimOrder
        {
            Customer = customer,
            IsOfDeal = isOfDeal,
            At = at,
            Amount = amount,
            MeanAmount = mean,
            Owner = owner,
            DepositAt = deposit,
            BalanceAt = deposit + (TermDays * Math.Exp(0.5 * random.Normal())),
        });
    }
}
