using System.Globalization;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>Mails and calls: with every opportunity and every move, and with some customers that never get an opportunity.</summary>
internal sealed class ActivityWriter(SimulatedTeam team, LedgerBuilder builder, string[] people)
{
    public const string Assistant = "a01";
    private const double ContactWithoutDeal = 0.5;
    private int _count;

    public void OfCustomer(SimCustomer customer)
    {
        if (customer.IsExisting) return;
        var id = LedgerWriter.CustomerId(customer);
        var random = RandomStream.Of(team.Seed, Purpose.Contact, customer.Id);
        var (first, isWritten) = (customer.Created + (3 * random.Uniform()), random.Uniform() < ContactWithoutDeal);
        if (isWritten) AddOwn(ActivityKind.MailOut, first, customer.OwnerAt(first), id, null);
        if (customer.Deal is not { } deal) return;
        var opportunity = LedgerWriter.OpportunityId(customer);
        Add(ActivityKind.MailOut, deal.Opened, deal.OwnerAt(deal.Opened), id, opportunity);
        foreach (var move in deal.Moves)
        {
            var answer = move.At + (2 * random.Uniform());
            var contact = answer + random.Uniform();
            if (move.Stage >= team.Truth.Settings.OpenStages) break;
            Add(ActivityKind.MailIn, answer, deal.OwnerAt(answer), id, opportunity);
            AddOwn(ActivityKind.Call, contact, deal.OwnerAt(contact), id, opportunity);
        }
    }

    /// <summary>What a person does waits until they are at work, written down or not.</summary>
    private void AddOwn(ActivityKind kind, double moment, int owner, string customer, string? opportunity)
    {
        if (owner < 0 || moment >= team.Time.End) return;
        var clock = team.People[owner].Worked;
        Add(kind, clock.MomentAt(clock.At(moment)), owner, customer, opportunity);
    }

    private void Add(ActivityKind kind, double moment, int owner, string customer, string? opportunity)
    {
        if (moment >= team.Time.End || owner < 0) return;
        var who = team.Story.IsDistracted(owner, Distractor.AssistantMail) ? Assistant : people[owner];
        var about = opportunity is null ? default : (Id<Opportunity>)opportunity;
        var number = (_count++).ToString(CultureInfo.InvariantCulture);
        builder.Add(new Activity("a" + number, kind, team.Time.TimeAt(moment), (Id<Salesperson>)who, customer, about));
    }
}
