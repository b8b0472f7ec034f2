using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Completion;

/// <summary>
/// The department in which each salesperson was throughout a piece, if it is one: then what they sold in it goes to the departments
/// in one sum, not event by event.
/// </summary>
internal sealed class PieceHomes
{
    /// <summary>The person, or a department above, moved within the piece.</summary>
    public const int Moving = -2;

    private readonly int[] _homes;
    private readonly int _places;

    public PieceHomes(Snapshot snapshot, PeriodGrid grid)
    {
        var (org, people) = (snapshot.Organization, snapshot.Organization.Salespeople.Count);
        _places = grid.Places;
        _homes = new int[people * _places];
        for (var place = 0; place < _places; place++)
        {
            var (first, last) = place == grid.Undated ? (snapshot.AsOfDay, snapshot.AsOfDay) : grid.DaysOf(place);
            for (var person = 0; person < people; person++)
            {
                var isSettled = org.IsSettled(person, first, last);
                _homes[(person * _places) + place] = isSettled ? org.DepartmentIndexOf(person, first) : Moving;
                HasMoving |= !isSettled;
            }
        }
    }

    public bool HasMoving { get; }

    /// <summary>The department; -1 for none.</summary>
    public int Of(int person, int place) => _homes[(person * _places) + place];
}
