using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.PublicSea;

/// <summary>Goes once over all stays in the sea and sorts those asked about into the total, the rows and the list.</summary>
internal sealed class PublicSeaPass
{
    private readonly Snapshot _snapshot;
    private readonly Sight _sight;
    private readonly OwnerGroup _group;
    private readonly bool _isWhole;
    private readonly SeaTally[] _rows;
    private readonly List<SeaStay> _inSea = [];
    private DaySample _idleDays;

    public PublicSeaPass(Snapshot snapshot, PublicSeaOptions options, Sight sight)
    {
        (_snapshot, _sight) = (snapshot, sight);
        _group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        _isWhole = sight.IsWhole && options.Subject == Organizations.Subject.Company;
        _rows = snapshot.Organization.Salespeople.Select(_ => new SeaTally()).ToArray();
        var days = new Window(snapshot, options.Period);
        foreach (var stay in SeaStay.All(snapshot)) Add(stay, days);
    }

    public SeaTally Total { get; } = new();

    public IEnumerable<SeaCustomer> InSea => _inSea.Select(s => new SeaCustomer(_snapshot, s));

    public DayStatistics IdleDays => new(_idleDays);

    public SeaTally Of(int person) => _rows[person];

    /// <summary>Whether a person's present customers are asked about.</summary>
    public bool IsAsked(int person) => IsAsked(person, _snapshot.AsOfDay);

    private bool IsAsked(int person, int day) => person < 0
        ? _isWhole
        : _sight.Contains(person) && _group.Contains(person, Stamp.OfDay(day == DayNumber.Unknown ? _snapshot.AsOfDay : day));

    private void Add(SeaStay stay, Window days)
    {
        if (IsAsked(stay.LastOwner, stay.From))
        {
            Total.AddStay(stay, days);
            if (stay.LastOwner >= 0) _rows[stay.LastOwner].AddStay(stay, days);
            if (!stay.IsOver) _inSea.Add(stay);
        }

        if (!stay.IsOver || !days.Contains(stay.To) || !IsAsked(stay.Taker, stay.To)) return;
        Total.AddTaken(stay);
        _rows[stay.Taker].AddTaken(stay);
        if (stay.From == DayNumber.Unknown) _idleDays.AddUndated();
        else _idleDays.Add(stay.To - stay.From);
    }
}
