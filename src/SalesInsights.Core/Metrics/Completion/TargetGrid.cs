using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Completion;

/// <summary>The targets of all rows by measure and period, each parent with the sum of its children's.</summary>
internal sealed class TargetGrid
{
    private readonly Snapshot _snapshot;
    private readonly SubjectTree _tree;
    private readonly RowTarget[] _targets;
    private readonly int _columns;
    private readonly bool _isScaled;

    public TargetGrid(
        Snapshot snapshot,
        SubjectTree tree,
        IReadOnlyList<TargetPeriod> periods,
        IReadOnlyList<TargetMeasure> measures,
        PieceTotals[] totals)
    {
        (_snapshot, _tree) = (snapshot, tree);
        _isScaled = snapshot.Ledger.Company.TargetPolicy.PartPeriods == PartPeriodTargets.ByDaysThere;
        _columns = measures.Count * periods.Count;
        _targets = new RowTarget[tree.Count * _columns];
        for (var m = 0; m < measures.Count; m++) Fill(measures[m], totals[m], periods, m * periods.Count);
    }

    public ref readonly RowTarget Of(int row, int column) => ref _targets[(row * _columns) + column];

    /// <summary>Whether any period and measure has a row for the subject; company and departments always have one.</summary>
    public bool IsListed(int row)
    {
        if (!_tree.IsPerson(row)) return true;
        for (var column = 0; column < _columns; column++)
        {
            if (Of(row, column).IsListed) return true;
        }

        return false;
    }

    /// <summary>From the last row to the first, so that a row has all its children when it is added to its parent.</summary>
    private void Fill(TargetMeasure measure, PieceTotals totals, IReadOnlyList<TargetPeriod> periods, int firstColumn)
    {
        for (var row = _tree.Count - 1; row >= 0; row--)
        {
            var (node, own) = (_tree[row], _snapshot.Ledger.Targets.Of(_tree.SubjectOf(row), measure));
            for (var period = 0; period < periods.Count; period++)
            {
                ref var target = ref _targets[(row * _columns) + firstColumn + period];
                target.SetOwn(TargetPlan.Find(own, periods[period], _snapshot.AsOf));
                if (_isScaled && target.HasOwn && _tree.IsPerson(row)) target.Scale(Scaled(own, periods[period], node.Subject));
                target.IsListed = target.HasOwn || !_tree.IsPerson(row) || totals.HasEvents(node.Subject, period)
                    || IsActive(_snapshot.Organization.Salespeople[node.Subject], periods[period]);
                if (row > 0 && target.IsListed) _targets[(node.Parent * _columns) + firstColumn + period].AddChild(target);
            }
        }
    }

    /// <summary>Each target that makes up the period's counts for the part of its own days on which the person was employed.</summary>
    private decimal Scaled(PlannedTarget[] own, TargetPeriod period, int person)
    {
        var (calendar, org) = (_snapshot.Ledger.Company.WorkingCalendar, _snapshot.Organization);
        return TargetPlan.Find(own, period, _snapshot.AsOf, part =>
        {
            var (first, last) = (part.Target.Period.First, part.Target.Period.Last);
            var all = calendar.WorkingDaysBetween(first, last);
            var there = org.EmployedDays(person, calendar, DayNumber.Of(first), DayNumber.Of(last));
            return there == all ? part.Amount : decimal.Round(part.Amount * there / all, 4, MidpointRounding.ToEven);
        }).Value;
    }

    private bool IsActive(Salesperson person, TargetPeriod period) =>
        (person.ActiveFrom is not { } from || from <= LocalDate.Min(period.Last, _snapshot.AsOf))
        && (person.ActiveTo is not { } to || to >= period.First);
}
