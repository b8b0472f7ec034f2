using SalesInsights.Facts;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>What becomes of a customer: who owns it, whether and when it gets an opportunity, how that ends, what is ordered and paid.</summary>
internal sealed class CustomerCourse(
    TeamTruth truth, WorkTime time, PersonTruth[] people, TeamStory story, List<HandOver> handOvers, ulong events)
{
    private const double BatchChance = 0.8;
    private const double BatchDelay = 2;
    private const double RecallEarly = 25;
    private const double ClaimDays = 30;

    private readonly DealCourse _deals = new(truth, time, people, story, handOvers, events);
    private readonly OrderCourse _orders = new(truth, time, story, events);

    public void Live(SimCustomer customer)
    {
        customer.Owners.Add((customer.Created, customer.Finder, CustomerOrigin.Created));
        if (customer.IsExisting)
        {
            PassOn(customer, customer.Finder, 0);
            _orders.Repeat(customer, 0);
            return;
        }

        if (!FindOpening(customer, out var owner, out var opened)) return;
        var won = _deals.Run(customer, owner, opened);
        if (won >= time.Days.Length) return;
        PassOn(customer, customer.OwnerAt(won), won);
        _orders.OfDeal(customer, won);
        _orders.Repeat(customer, won);
    }

    /// <summary>How a batch has a chance and a clock of its own.</summary>
    public static (double Chance, double Delay) Batch(SimCustomer customer) => customer.Campaign < 0 ? (1, 1) : (BatchChance, BatchDelay);

    private bool FindOpening(SimCustomer customer, out int owner, out double opened)
    {
        var follow = RandomStream.Of(events, Purpose.FollowUp, customer.Id);
        var own = RandomStream.Of(events, Purpose.Ownership, customer.Id);
        (owner, var since) = (customer.Finder, customer.Created);
        while (true)
        {
            opened = Opening(customer, owner, since, follow.Uniform(), follow.Normal());
            var recall = Recall(owner, since);
            var hand = NextHandOver(customer, owner, since);
            var (claim, gap, next) = (own.Uniform(), own.Exponential(), own.Below(people.Length));
            if (opened < recall && opened < hand.At) return opened < time.Days.Length;
            if (hand.At < recall)
            {
                customer.Owners.Add((hand.At, hand.To, CustomerOrigin.Assigned));
                (owner, since) = (hand.To, hand.At);
                continue;
            }

            if (recall >= time.Days.Length) return false;
            customer.Owners.Add((recall, -1, CustomerOrigin.Assigned));
            var claimed = people[next].Worked.MomentAt(people[next].Worked.At(recall + (gap * ClaimDays)));
            if (claim >= truth.Settings.ClaimChance || claimed >= time.Days.Length) return false;
            customer.Owners.Add((claimed, next, CustomerOrigin.Claimed));
            (owner, since) = (next, claimed);
        }
    }

    private double Opening(SimCustomer customer, int owner, double since, double mark, double normal)
    {
        var self = people[owner];
        var (batchChance, batchDelay) = Batch(customer);
        var odds = self.FollowUpChance / (1 - self.FollowUpChance) * self.DriftOf(Habit.FollowUp, since);
        var chance = odds / (1 + odds) * batchChance * story.Factor(owner, PlantKind.LowFollowUp, since);
        if (mark >= chance) return double.PositiveInfinity;
        var delay = truth.Settings.DelayMedian * Math.Exp(truth.Settings.DelaySigma * normal) * self.DelayFactor * batchDelay
            * story.Factor(owner, PlantKind.LateFollowUp, since);
        return self.Worked.MomentAt(self.Worked.At(since) + delay);
    }

    private double Recall(int owner, double since)
    {
        var after = story.Distractor == Distractor.PublicSeaRecall ? RecallEarly : truth.Settings.RecallAfter;
        return after <= 0 ? double.PositiveInfinity : people[owner].Worked.MomentAt(people[owner].Worked.At(since) + after);
    }

    /// <summary>Hand-overs after there is no opportunity to take along.</summary>
    private void PassOn(SimCustomer customer, int owner, double since)
    {
        for (var hand = NextHandOver(customer, owner, since); hand.At < time.End; hand = NextHandOver(customer, owner, since))
        {
            customer.Owners.Add((hand.At, hand.To, CustomerOrigin.Assigned));
            (owner, since) = (hand.To, hand.At);
        }
    }

    private HandOver NextHandOver(SimCustomer customer, int owner, double since) => DealCourse.NextHandOver(handOvers, customer, owner, since, events);
}
