using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>Hands a team's story over as a CRM would, in columns: what happened by the day, less what nobody recorded.</summary>
internal sealed class LedgerWriter
{
    private readonly SimulatedTeam _team;
    private readonly LedgerBuilder _builder;
    private readonly TeamSettings _settings;
    private readonly bool _hasTwoPipelines;
    private readonly string[] _people;
    private readonly CustomerRows _customers;
    private readonly DealRows _deals;
    private readonly ActivityRows _activities;

    private LedgerWriter(SimulatedTeam team)
    {
        (_team, _settings) = (team, team.Truth.Settings);
        _hasTwoPipelines = CompanyWriter.HasTwoPipelines(_settings);
        string[] stages = [.. Enumerable.Range(0, _settings.OpenStages + 2).Select(k => StageId(_settings, k))];
        _people = [.. Enumerable.Range(0, _settings.People).Select(SimulatedTeam.IdOf)];
        string[] writers = [.. _people, ActivityWriter.Assistant];
        _builder = new LedgerBuilder(CompanyWriter.Profile(_settings, stages));
        var count = team.Story.Customers.Count;
        (_customers, _deals, _activities) = (new(count, _people), new(count, _people, stages), new(count * 4, writers));
    }

    /// <summary>The id of a stage; the number of open stages is won, one more is lost.</summary>
    public static string StageId(TeamSettings settings, int stage) =>
        stage < settings.OpenStages ? $"s{stage + 1}" : stage == settings.OpenStages ? "won" : "lost";

    public static decimal Money(double amount) => decimal.Round((decimal)amount, 2);

    public static SalesLedger Write(SimulatedTeam team)
    {
        var writer = new LedgerWriter(team);
        var builder = writer._builder;
        CompanyWriter.AddOrganization(team, builder, writer._people);
        for (var f = 0; f < team.Story.Fairs.Count; f++)
        {
            var (first, last) = team.Story.Fairs[f];
            builder.Add(new Campaign(Fair(f), $"Fair {f}", team.Time.Days[first], team.Time.Days[last]));
        }

        var activities = new ActivityWriter(team, writer._activities);
        foreach (var customer in team.Story.Customers)
        {
            writer.AddCustomer(customer);
            var hasDeal = customer.Deal is { } deal && deal.Opened < team.Time.End;
            if (hasDeal) writer.AddDeal(customer.Deal!);
            activities.OfCustomer(customer, writer._customers.Count - 1, hasDeal ? writer._deals.Count - 1 : -1);
        }

        writer._customers.AddTo(builder);
        writer._deals.AddTo(builder, writer._customers);
        writer._activities.AddTo(builder, writer._customers, writer._deals);
        var orders = new OrderRows(team.Time, writer._people, builder);
        orders.Add(team.Story.Orders);
        orders.AddTo();
        TargetDraw.Add(team, builder);
        return builder.Build();
    }

    private static string Fair(int number) => $"f{number}";

    private void AddCustomer(SimCustomer customer)
    {
        var (end, id) = (_team.Time.End, customer.Key);
        var owner = customer.OwnerAt(end);
        var created = customer.IsExisting ? _team.Time.First.PlusDays((int)customer.Created) : _team.Time.DayAt(customer.Created);
        _customers.Add(id, owner, created, customer.Campaign < 0 ? null : Fair(customer.Campaign), Segment(customer));
        for (var n = 0; customer.Owners.Count > 1 && n < customer.Owners.Count; n++)
        {
            var (from, next, origin) = customer.Owners[n];
            if (from >= end) break;
            Moment day = n == 0 ? created : _team.Time.DayAt(from);
            _builder.Add(new CustomerOwnerChange(id, next < 0 ? default : _people[next], day, origin));
        }

        if (_team.Scenario.Distractor == Distractor.SharedCustomers && owner == _team.DistractedPerson && customer.Id % 2 == 0)
        {
            _builder.Add(new CustomerShare(id, _people[owner], 0.5m));
            _builder.Add(new CustomerShare(id, _people[(owner + 1) % _people.Length], 0.5m));
        }
    }

    private string? Segment(SimCustomer customer) =>
        _settings.LargeShare <= 0 || _settings.StratumSign != StratumSign.Segment ? null : customer.Stratum == 1 ? "large" : "standard";

    private string? Pipeline(SimCustomer customer) =>
        !_hasTwoPipelines ? null : customer.Stratum == 1 ? CompanyWriter.LargePipeline : CompanyWriter.BasePipeline;

    private void AddDeal(SimDeal deal)
    {
        var (time, customer) = (_team.Time, deal.Customer);
        var (id, opened, amount) = (customer.DealKey, time.TimeAt(deal.Opened), Money(deal.Amount));
        _deals.Add(id, deal.OwnerAt(time.End), _customers.Count - 1, opened, Pipeline(customer), amount, Segment(customer));
        for (var n = 0; deal.Owners.Count > 1 && n < deal.Owners.Count; n++)
        {
            if (deal.Owners[n].From < time.End)
                _builder.Add(new OpportunityOwnerChange(id, _people[deal.Owners[n].Owner], time.TimeAt(deal.Owners[n].From)));
        }

        foreach (var move in deal.Moves)
        {
            if (move.At >= time.End) break;
            if (move.IsRecorded) _deals.AddEntry(move.Stage, move.IsDated ? time.TimeAt(move.At) : default(Moment));
        }
    }
}
