using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Completion;

/// <summary>
/// One measure added up by subject and piece. Subjects are the salespeople, then the departments, each as of the event with all
/// departments above it, then the company.
/// </summary>
internal sealed class PieceTally
{
    private readonly OrgChart _org;
    private readonly int _asOfDay;
    private readonly PeriodGrid _grid;
    private readonly PieceHomes _homes;
    private readonly int _people;
    private readonly int _places;

    /// <summary>What belongs to one salesperson whole, and before them to nobody: one cell for each event.</summary>
    private readonly PieceTotal[] _whole;

    /// <summary>What is shared, and what goes to the departments of somebody who moves within the piece.</summary>
    private readonly PieceTotal[] _subjects;
    private readonly int[] _lastRow;

    public PieceTally(Snapshot snapshot, PeriodGrid grid, PieceHomes homes)
    {
        (_org, _asOfDay, _grid, _homes) = (snapshot.Organization, snapshot.AsOfDay, grid, homes);
        (_people, _places) = (_org.Salespeople.Count, grid.Places);
        Subjects = _people + _org.DepartmentIds.Count + 1;
        _whole = new PieceTotal[(_people + 1) * _places];
        _subjects = new PieceTotal[Subjects * _places];
        _lastRow = new int[Subjects];
    }

    public int Subjects { get; }

    private int Company => Subjects - 1;

    public void Add(int owner, int day, long units)
    {
        var place = PlaceOf(day);
        if (place < 0) return;
        _whole[((owner < 0 ? 0 : owner + 1) * _places) + place].Add(units);
        if (!_homes.HasMoving || owner < 0 || _homes.Of(owner, place) != PieceHomes.Moving) return;
        for (var d = _org.DepartmentIndexOf(owner, day); d >= 0; d = _org.ParentIndexOf(d, day)) Cell(_people + d, place).Add(units);
    }

    /// <summary>A share of an event: each subject sums all the shares it has and counts the event once.</summary>
    public void AddShare(int row, int owner, int day, long units)
    {
        var place = PlaceOf(day);
        if (place < 0) return;
        AddOnce(row, Company, place, units);
        if (owner < 0) return;
        AddOnce(row, owner, place, units);
        var on = day == DayNumber.Unknown ? _asOfDay : day;
        for (var d = _org.DepartmentIndexOf(owner, on); d >= 0; d = _org.ParentIndexOf(d, on)) AddOnce(row, _people + d, place, units);
    }

    /// <summary>Adds what another tally has of other rows.</summary>
    public void Add(PieceTally other)
    {
        for (var i = 0; i < _whole.Length; i++) _whole[i].Add(other._whole[i]);
        for (var i = 0; i < _subjects.Length; i++) _subjects[i].Add(other._subjects[i]);
    }

    /// <summary>Brings everything to the subjects it belongs to; called once, after the last event.</summary>
    public PieceTotals Finish()
    {
        for (var owner = -1; owner < _people; owner++)
        {
            for (var place = 0; place < _places; place++) Spread(owner, place);
        }

        return new PieceTotals(_grid, _subjects, Subjects);
    }

    private void Spread(int owner, int place)
    {
        ref readonly var whole = ref _whole[((owner + 1) * _places) + place];
        if (whole.Counted == 0 && whole.Unpriced == 0) return;
        Cell(Company, place).Add(whole);
        if (owner < 0) return;
        Cell(owner, place).Add(whole);
        var day = place == _grid.Undated ? _asOfDay : _grid.DaysOf(place).First;
        for (var d = _homes.Of(owner, place); d >= 0; d = _org.ParentIndexOf(d, day)) Cell(_people + d, place).Add(whole);
    }

    private int PlaceOf(int day) => day == DayNumber.Unknown ? _grid.Undated : _grid.PieceOf(day);

    private ref PieceTotal Cell(int subject, int place) => ref _subjects[(subject * _places) + place];

    private void AddOnce(int row, int subject, int place, long units)
    {
        if (_lastRow[subject] == row + 1) Cell(subject, place).AddMore(units);
        else Cell(subject, place).Add(units);
        _lastRow[subject] = row + 1;
    }
}
