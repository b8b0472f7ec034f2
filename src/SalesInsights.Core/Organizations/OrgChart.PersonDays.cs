using SalesInsights.Calendars;

namespace SalesInsights.Organizations;

public sealed partial class OrgChart
{
    /// <summary>One person's dated department, role, activity and absences as day numbers.</summary>
    private sealed class PersonDays
    {
        private readonly int[] _from;
        private readonly int[] _department;
        private readonly Role[] _role;
        private readonly (int From, int To)[] _away;

        /// <summary>The absences one by one, by first day.</summary>
        private readonly (int From, int To)[] _absences;
        private readonly int _firstDay;
        private readonly int _lastDay;

        public PersonDays(Salesperson person, IEnumerable<Membership> memberships, IEnumerable<Absence> absences, Dictionary<string, int> departments)
        {
            var rows = memberships.OrderBy(m => DayNumber.Of(m.From)).ToArray();
            var spans = new List<(int From, int Department, Role Role)>
            {
                (DayNumber.Unknown, IndexIn(departments, person.Department.Value), person.Role),
            };
            foreach (var row in rows)
                spans.Add((DayNumber.Of(row.From), IndexIn(departments, row.Department.Value), row.Role ?? spans[spans.Count - 1].Role));
            _from = spans.Select(s => s.From).ToArray();
            _department = spans.Select(s => s.Department).ToArray();
            _role = spans.Select(s => s.Role).ToArray();
            _absences = absences.Select(a => (From: DayNumber.Of(a.From), To: DayNumber.Of(a.To))).OrderBy(a => a).ToArray();
            _away = Merge(_absences);
            _firstDay = person.ActiveFrom is { } from ? DayNumber.Of(from) : DayNumber.Unknown;
            _lastDay = person.ActiveTo is { } to ? DayNumber.Of(to) : DayNumber.Never;
        }

        private PersonDays(PersonDays other, int day)
        {
            var span = other.SpanOn(day);
            (_from, _department, _role) = ([DayNumber.Unknown], [other._department[span]], [other._role[span]]);
            (_away, _absences, _firstDay, _lastDay) = (other._away, other._absences, other._firstDay, other._lastDay);
        }

        public IReadOnlyList<(int From, int To)> Away => _away;

        /// <summary>The absences one by one, by first day; they may overlap.</summary>
        public ReadOnlySpan<(int From, int To)> Absences => _absences;

        public int FirstDay => _firstDay;

        public int LastDay => _lastDay;

        /// <summary>The same person, always in the department and role of one day.</summary>
        public PersonDays FixedOn(int day) => new(this, day);

        public int DepartmentOn(int day) => _department[SpanOn(day)];

        /// <summary>Whether no other department begins after the first day, up to the last.</summary>
        public bool StaysFrom(int first, int last) => SpanOn(first) == SpanOn(last);

        public Role RoleOn(int day) => _role[SpanOn(day)];

        public bool IsEver(Role role) => Array.IndexOf(_role, role) >= 0;

        public bool IsActiveOn(int day) => day >= _firstDay && day <= _lastDay;

        public bool IsAwayOn(int day) => Array.Exists(_away, a => a.From <= day && day <= a.To);

        public int EmployedDays(WorkingCalendar calendar, int first, int last) =>
            Between(calendar, Math.Max(first, _firstDay), Math.Min(last, _lastDay));

        public int WorkedDays(WorkingCalendar calendar, int first, int last)
        {
            var (from, to) = (Math.Max(first, _firstDay), Math.Min(last, _lastDay));
            if (to < from) return 0;
            var days = Between(calendar, from, to);
            foreach (var away in _away) days -= Between(calendar, Math.Max(from, away.From), Math.Min(to, away.To));
            return days;
        }

        /// <summary>The same as far as it is known on a day: an absence that begins later does not exist yet.</summary>
        public int WorkedDays(WorkingCalendar calendar, int first, int last, int knownBy)
        {
            var (from, to) = (Math.Max(first, _firstDay), Math.Min(last, _lastDay));
            if (to < from) return 0;
            var (days, next) = (Between(calendar, from, to), from);
            foreach (var away in _absences)
            {
                if (away.From > knownBy) break;
                days -= Between(calendar, Math.Max(next, away.From), Math.Min(to, away.To));
                next = Math.Max(next, away.To + 1);
            }

            return days;
        }

        private static int Between(WorkingCalendar calendar, int first, int last) => calendar.CountBetween(first, last);

        private static int IndexIn(Dictionary<string, int> index, string id) => index.TryGetValue(id, out var i) ? i : -1;

        private static (int From, int To)[] Merge((int From, int To)[] absences)
        {
            var merged = new List<(int From, int To)>();
            foreach (var (from, to) in absences)
            {
                if (merged.Count > 0 && from <= merged[merged.Count - 1].To + 1)
                    merged[merged.Count - 1] = (merged[merged.Count - 1].From, Math.Max(to, merged[merged.Count - 1].To));
                else
                    merged.Add((from, to));
            }

            return merged.ToArray();
        }

        private int SpanOn(int day)
        {
            var i = _from.Length - 1;
            while (i > 0 && _from[i] > day) i--;
            return i;
        }
    }

    /// <summary>One department's dated rows.</summary>
    private sealed class DepartmentDays(Department[] rows, Dictionary<string, int> departments)
    {
        private readonly int[] _from = rows.Select((r, i) => i == 0 || r.From is null ? DayNumber.Unknown : DayNumber.Of(r.From.Value)).ToArray();
        private readonly int[] _parent = rows.Select(r => departments.TryGetValue(r.Parent.Value, out var i) ? i : -1).ToArray();

        /// <summary>The same department, always as it stands on one day.</summary>
        public DepartmentDays FixedOn(int day) => new([RowOn(day)], departments);

        public Department RowOn(int day) => rows[SpanOn(day)];

        public int ParentOn(int day) => _parent[SpanOn(day)];

        /// <summary>Whether no other row begins after the first day, up to the last.</summary>
        public bool StaysFrom(int first, int last) => SpanOn(first) == SpanOn(last);

        private int SpanOn(int day)
        {
            var i = _from.Length - 1;
            while (i > 0 && _from[i] > day) i--;
            return i;
        }
    }
}
