using SalesInsights.Facts;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>Mails and calls: with every opportunity and every move, and with some customers that never get an opportunity.</summary>
internal sealed class ActivityWriter(SimulatedTeam team, ActivityRows rows)
{
    public const string Assistant = "a01";
    private const double ContactWithoutDeal = 0.5;

    /// <summary>Writes those of a customer, who has a number, and whose opportunity has one where the records have it.</summary>
    public void OfCustomer(SimCustomer customer, int id, int opportunity)
    {
        if (customer.IsExisting) return;
        var random = RandomStream.Of(team.Seed, Purpose.Contact, customer.Id);
        var (first, isWritten) = (customer.Created + (3 * random.Uniform()), random.Uniform() < ContactWithoutDeal);
        if (isWritten) AddOwn(ActivityKind.MailOut, first, customer.OwnerAt(first), id, -1);
        if (customer.Deal is not { } deal || opportunity < 0) return;
        Add(ActivityKind.MailOut, deal.Opened, deal.OwnerAt(deal.Opened), id, opportunity);
        foreach (var move in deal.Moves)
        {
            var answer = move.At + (2 * random.Uniform());
            var contact = answer + random.Uniform();
            if (move.Stage >= team.Truth.Settings.OpenStages || answer >= team.Time.End) break;
            Add(ActivityKind.MailIn, answer, deal.OwnerAt(answer), id, opportunity);
            AddOwn(ActivityKind.Call, contact, deal.OwnerAt(contact), id, opportunity);
        }
    }

    /// <summary>What a person does waits until they are at work, written down or not.</summary>
    private void AddOwn(ActivityKind kind, double moment, int owner, int customer, int opportunity)
    {
        if (owner < 0 || moment >= team.Time.End) return;
        var clock = team.People[owner].Worked;
        Add(kind, clock.MomentAt(clock.At(moment)), owner, customer, opportunity);
    }

    private void Add(ActivityKind kind, double moment, int owner, int customer, int opportunity)
    {
        if (moment >= team.Time.End || owner < 0) return;
        var who = team.Story.IsDistracted(owner, Distractor.AssistantMail) ? team.People.Count : owner;
        rows.Add(kind, team.Time.TimeAt(moment), who, customer, opportunity);
    }
}
