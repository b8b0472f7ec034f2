using System.Globalization;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>Hands a team's story over as a CRM would: what happened by the day, less what nobody recorded.</summary>
internal sealed class LedgerWriter
{
    private readonly SimulatedTeam _team;
    private readonly LedgerBuilder _builder;
    private readonly TeamSettings _settings;
    private readonly bool _hasTwoPipelines;
    private readonly string[] _stages;
    private readonly string[] _people;
    private readonly ActivityWriter _activities;

    private LedgerWriter(SimulatedTeam team)
    {
        (_team, _settings) = (team, team.Truth.Settings);
        _hasTwoPipelines = CompanyWriter.HasTwoPipelines(_settings);
        _stages = [.. Enumerable.Range(0, _settings.OpenStages + 2).Select(k => StageId(_settings, k))];
        _people = [.. Enumerable.Range(0, _settings.People).Select(SimulatedTeam.IdOf)];
        _builder = new LedgerBuilder(CompanyWriter.Profile(_settings, _stages));
        _activities = new ActivityWriter(team, _builder, _people);
    }

    /// <summary>The id of a stage; the number of open stages is won, one more is lost.</summary>
    public static string StageId(TeamSettings settings, int stage) =>
        stage < settings.OpenStages ? $"s{stage + 1}" : stage == settings.OpenStages ? "won" : "lost";

    public static string CustomerId(SimCustomer customer) => "c" + customer.Id.ToString(CultureInfo.InvariantCulture);

    public static string OpportunityId(SimCustomer customer) => "o" + customer.Id.ToString(CultureInfo.InvariantCulture);

    public static SalesLedger Write(SimulatedTeam team)
    {
        var writer = new LedgerWriter(team);
        CompanyWriter.AddOrganization(team, writer._builder, writer._people);
        for (var f = 0; f < team.Story.Fairs.Count; f++)
        {
            var (first, last) = team.Story.Fairs[f];
            writer._builder.Add(new Campaign($"f{f}", $"Fair {f}", team.Time.Days[first], team.Time.Days[last]));
        }

        foreach (var customer in team.Story.Customers)
        {
            writer.AddCustomer(customer);
            if (customer.Deal is { } deal && deal.Opened < team.Time.End) writer.AddDeal(deal);
            writer._activities.OfCustomer(customer);
        }

        for (var n = 0; n < team.Story.Orders.Count; n++) writer.AddOrder(n, team.Story.Orders[n]);
        TargetDraw.Add(team, writer._builder);
        return writer._builder.Build();
    }

    private void AddCustomer(SimCustomer customer)
    {
        var (end, id) = (_team.Time.End, CustomerId(customer));
        var owner = customer.OwnerAt(end);
        Moment created = customer.IsExisting ? _team.Time.First.PlusDays((int)customer.Created) : _team.Time.DayAt(customer.Created);
        _builder.Add(new Customer(
            id,
            owner < 0 ? default : _people[owner],
            created,
            campaign: customer.Campaign < 0 ? default : $"f{customer.Campaign}",
            segment: Segment(customer)));
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

    private void AddDeal(SimDeal deal)
    {
        var (time, id) = (_team.Time, OpportunityId(deal.Customer));
        _builder.Add(new Opportunity(
            id,
            _people[deal.OwnerAt(time.End)],
            CustomerId(deal.Customer),
            time.TimeAt(deal.Opened),
            _hasTwoPipelines ? deal.Customer.Stratum == 1 ? CompanyWriter.LargePipeline : CompanyWriter.BasePipeline : default,
            Money(deal.Amount),
            segment: Segment(deal.Customer)));
        for (var n = 0; deal.Owners.Count > 1 && n < deal.Owners.Count; n++)
        {
            if (deal.Owners[n].From < time.End)
                _builder.Add(new OpportunityOwnerChange(id, _people[deal.Owners[n].Owner], time.TimeAt(deal.Owners[n].From)));
        }

        foreach (var move in deal.Moves)
        {
            if (move.At >= time.End) break;
            if (move.IsRecorded) _builder.Add(new StageEntry(id, _stages[move.Stage], move.IsDated ? time.TimeAt(move.At) : default(Moment)));
        }
    }

    private void AddOrder(int number, SimOrder order)
    {
        var time = _team.Time;
        if (order.At >= time.End) return;
        var id = $"r{number}";
        var amount = Money(order.Amount);
        var deposit = decimal.Round(amount * (decimal)OrderCourse.DepositShare, 2);
        _builder.Add(new Order(
            id, time.DayAt(order.At), amount, _people[order.Owner], CustomerId(order.Customer), order.IsOfDeal ? OpportunityId(order.Customer) : default));
        _builder.Add(new PaymentDue(id, time.DayAt(order.At + 3), deposit));
        _builder.Add(new PaymentDue(id, time.DayAt(order.At + OrderCourse.TermDays), amount - deposit));
        if (order.DepositAt < time.End) _builder.Add(new Payment($"p{number}a", time.DayAt(order.DepositAt), deposit, id));
        if (order.BalanceAt < time.End) _builder.Add(new Payment($"p{number}b", time.DayAt(order.BalanceAt), amount - deposit, id));
    }

    private static decimal Money(double amount) => decimal.Round((decimal)amount, 2);
}
