using SalesInsights.Facts;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>
/// An opportunity from stage to stage in continuous time. Losing and advancing are two clocks of which the first counts; factors change with the
/// owner, the quarter and the start of a cause, and the hazards that are left run on.
/// </summary>
internal sealed class DealCourse(
    TeamTruth truth, WorkTime time, PersonTruth[] people, TeamStory story, List<HandOver> handOvers, ulong events)
{
    private const double GapInLog = 0.4;
    private const double GapUnlessLost = 0.8;
    private static readonly HandOver Never = new(double.PositiveInfinity, -1, -1, 0);

    private int Won => truth.Settings.OpenStages;

    /// <summary>The next hand-over that takes this customer along.</summary>
    public static HandOver NextHandOver(List<HandOver> all, SimCustomer customer, int owner, double since, ulong events)
    {
        for (var n = 0; n < all.Count; n++)
        {
            if (all[n].At <= since || all[n].From != owner) continue;
            if (RandomStream.Of(events, Purpose.HandOvers, customer.Id, n + 1).Uniform() < all[n].Share) return all[n];
        }

        return Never;
    }

    /// <summary>Runs the deal to its end.</summary>
    /// <returns>When it was won; infinite where it was not.</returns>
    public double Run(SimCustomer customer, int owner, double opened)
    {
        var deal = customer.Deal = new SimDeal { Customer = customer, Amount = Amount(customer) };
        deal.Owners.Add((opened, owner));
        var random = RandomStream.Of(events, Purpose.Deal, customer.Id);
        var dirt = RandomStream.Of(events, Purpose.Dirt, customer.Id);
        var (stage, moment) = (0, opened);
        Add(deal, ref dirt, moment, stage);
        while (true)
        {
            var (toLose, toAdvance, turn) = (random.Exponential(), random.Exponential(), random.Uniform());
            (moment, var isLost) = Leave(deal, stage, moment, toLose, toAdvance);
            if (moment >= time.Days.Length) return double.PositiveInfinity;
            var goesBack = stage > 0 && turn < truth.Settings.MoveBackChance;
            stage = isLost ? Won + 1 : goesBack ? stage - 1 : stage + 1;
            Add(deal, ref dirt, moment, stage);
            if (stage >= Won) return isLost ? double.PositiveInfinity : moment;
        }
    }

    private (double Moment, bool IsLost) Leave(SimDeal deal, int stage, double entered, double toLose, double toAdvance)
    {
        var (lost, advance) = (truth.Lost[deal.Customer.Stratum][stage], truth.Advance[deal.Customer.Stratum][stage]);
        var (moment, age, owner) = (entered, 0.0, deal.Owners[^1].Owner);
        while (moment < time.Days.Length)
        {
            var hand = NextHandOver(handOvers, deal.Customer, owner, moment, events);
            var until = Math.Min(Math.Min(NextQuarter(moment), story.NextStart(owner, moment)), Math.Min(hand.At, time.Days.Length));
            var self = people[owner];
            var stuck = story.Factor(owner, PlantKind.Stuck, moment, stage);
            var loss = self.LossFactor[stage] * self.DriftOf(Habit.Losing, moment) * stuck * story.Factor(owner, PlantKind.Lost, moment, stage);
            var pace = self.PaceFactor[stage] * self.DriftOf(Habit.Advancing, moment) * stuck;
            var from = self.Worked.At(moment);
            var end = age + (self.Worked.At(until) - from);
            var (lostBefore, advanceBefore) = (lost.Hazard(age), advance.Hazard(age));
            var (lostUsed, advanceUsed) = (loss * (lost.Hazard(end) - lostBefore), pace * (advance.Hazard(end) - advanceBefore));
            if (lostUsed >= toLose || advanceUsed >= toAdvance)
            {
                var losesAt = lostUsed < toLose ? double.PositiveInfinity : lost.AgeAt(lostBefore + (toLose / loss));
                var advancesAt = advanceUsed < toAdvance ? double.PositiveInfinity : advance.AgeAt(advanceBefore + (toAdvance / pace));
                var at = self.Worked.MomentAt(from + Math.Max(0, Math.Min(losesAt, advancesAt) - age));
                return (Math.Max(at, moment), losesAt < advancesAt);
            }

            (toLose, toAdvance, age, moment) = (toLose - lostUsed, toAdvance - advanceUsed, end, until);
            if (until < hand.At) continue;
            owner = hand.To;
            deal.Owners.Add((moment, owner));
            deal.Customer.Owners.Add((moment, owner, CustomerOrigin.Assigned));
        }

        return (double.PositiveInfinity, false);
    }

    /// <summary>Drift ends with the data.</summary>
    private double NextQuarter(double moment)
    {
        var next = (Math.Floor(moment / WorkTime.Quarter) + 1) * WorkTime.Quarter;
        return next < time.End ? next : double.PositiveInfinity;
    }

    private double Amount(SimCustomer customer)
    {
        var random = RandomStream.Of(events, Purpose.Amount, customer.Id);
        var sigma = truth.Settings.AmountSigma;
        return truth.AmountMean(customer.Stratum) * Math.Exp((sigma * random.Normal()) - (0.5 * sigma * sigma));
    }

    private void Add(SimDeal deal, ref RandomStream dirt, double moment, int stage)
    {
        var owner = deal.Owners[^1].Owner;
        var missing = truth.Settings.MissingEntries;
        if (story.IsDistracted(owner, Distractor.LogMissing)) missing = GapInLog;
        if (story.IsDistracted(owner, Distractor.LogMissingUnlessLost)) missing = stage < Won ? GapUnlessLost : 0;
        if (stage >= Won) missing /= 3;
        var (gap, undated) = (dirt.Uniform(), dirt.Uniform());
        var isFirst = deal.Moves.Count == 0;
        deal.Moves.Add(new SimMove(moment, stage, isFirst || gap >= missing, isFirst || undated >= truth.Settings.Undated));
    }
}
