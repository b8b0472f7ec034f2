namespace SalesInsights.Outlooks;

/// <summary>What is expected for one owner or group: deals on record and flows of what is not.</summary>
internal sealed class Expectation
{
    private readonly List<Deal> _deals = [];
    private readonly List<Flow> _flows = [];

    /// <summary>Open opportunities and receivables that are among the deals, and those that could not be used.</summary>
    public int Counted { get; private set; }

    public int Excluded { get; private set; }

    public List<Deal> Deals => _deals;

    public List<Flow> Flows => _flows;

    public double Pipeline { get; private set; }

    public double New { get; private set; }

    public double Repeat { get; private set; }

    public double Mean => Pipeline + New + Repeat;

    public double Variance { get; private set; }

    /// <summary>By how much the mean grows with a common shift of log odds and log rates.</summary>
    public double Lever { get; private set; }

    public void AddDeal(double amount, double chance)
    {
        Counted++;
        if (amount > 0 && chance > 0) _deals.Add(new(amount, Math.Min(1, chance)));
    }

    public void Exclude() => Excluded++;

    public void AddFlow(in Flow flow)
    {
        if (flow.Mean > 0) _flows.Add(flow);
    }

    /// <summary>
    /// The same with more or less coming: rates × the factor, and chances as if each day's were × the factor.
    /// </summary>
    public Expectation Pushed(double factor)
    {
        var pushed = new Expectation { Counted = Counted, Excluded = Excluded };
        foreach (var deal in _deals) pushed._deals.Add(new(deal.Amount, deal.Chance < 1 ? 1 - Math.Pow(1 - deal.Chance, factor) : 1));
        foreach (var flow in _flows) pushed._flows.Add(new(flow.Kind, flow.Expected * factor, flow.Size, flow.Uncertainty, flow.Shape));
        pushed.Finish();
        return pushed;
    }

    /// <summary>Sums an owner's deals, sorted before, so that the order of the records does not matter; called once.</summary>
    public void Finish()
    {
        _deals.Sort();
        Sum();
    }

    /// <summary>Sums what a group has taken in from its owners, one after the other; called once.</summary>
    public void Sum()
    {
        foreach (var deal in _deals)
        {
            Pipeline += deal.Mean;
            Variance += deal.Variance;
            Lever += deal.Lever;
        }

        foreach (var flow in _flows)
        {
            if (flow.Kind == FlowKind.New) New += flow.Mean;
            else Repeat += flow.Mean;
            Variance += flow.Variance + (flow.Mean * flow.Mean * flow.Uncertainty);
            Lever += flow.Mean;
        }
    }

    /// <summary>Takes in another's deals and flows.</summary>
    public void Add(Expectation other)
    {
        _deals.AddRange(other._deals);
        _flows.AddRange(other._flows);
        (Counted, Excluded) = (Counted + other.Counted, Excluded + other.Excluded);
    }
}
