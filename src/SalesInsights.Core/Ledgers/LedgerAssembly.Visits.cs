using SalesInsights.Currencies;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    /// <summary>From a stamp on, an opportunity has this owner (-1 for an unlisted one).</summary>
    private readonly struct OwnerFrom(int at, long seconds, int owner, Id<Salesperson> id)
    {
        public int At { get; } = at;

        public long Seconds { get; } = seconds;

        public int Owner { get; } = owner;

        public Id<Salesperson> Id { get; } = id;
    }

    private sealed class OpportunityColumns(int count)
    {
        public int[] Created { get; } = new int[count];
        public int[] FirstDay { get; } = new int[count];
        public int[] FirstOwner { get; } = new int[count];
        public long[] Amount { get; } = new long[count];
    }

    private sealed class VisitColumns(long[] ofOpportunity, int entries)
    {
        private readonly int[] _start = new int[ofOpportunity.Length + 1];
        private readonly Column<int> _opportunity = new(entries);
        private readonly Column<short> _stage = new(entries);
        private readonly Column<int> _owner = new(entries);
        private readonly Column<int> _entered = new(entries);
        private Column<long>? _amount;

        public int LastOwner => _owner[_owner.Count - 1];

        public long LastAmount => _amount is null ? ofOpportunity[_opportunity[_opportunity.Count - 1]] : _amount[_amount.Count - 1];

        public void Begin(int opportunity) => _start[opportunity] = _stage.Count;

        public int[] Starts()
        {
            _start[_start.Length - 1] = _stage.Count;
            return _start;
        }

        public void Add(int opportunity, short stage, int owner, int entered, long amount)
        {
            if (_amount is null && amount != ofOpportunity[opportunity]) BeginAmounts();
            _amount?.Add(amount);
            _opportunity.Add(opportunity);
            _stage.Add(stage);
            _owner.Add(owner);
            _entered.Add(entered);
        }

        private void BeginAmounts()
        {
            _amount = new(entries);
            for (var visit = 0; visit < _opportunity.Count; visit++) _amount.Add(ofOpportunity[_opportunity[visit]]);
        }

        public VisitTable ToTable()
        {
            var opportunity = _opportunity.ToArray();
            return new()
            {
                Opportunity = opportunity,
                Stage = _stage.ToArray(),
                Owner = _owner.ToArray(),
                Entered = _entered.ToArray(),
                Amount = new VisitAmounts(_amount?.ToArray(), ofOpportunity, opportunity),
            };
        }
    }

    /// <summary>
    /// An opportunity's amount in the reporting currency at the rate of any of its days; a missing rate is one issue. Dated amounts
    /// replace the one as last loaded, which must not say what an earlier day was worth.
    /// </summary>
    private struct DatedAmount
    {
        private readonly LedgerAssembly _assembly;
        private readonly decimal? _amount;
        private readonly Currency _currency;
        private readonly int _firstStamp;

        public DatedAmount(LedgerAssembly assembly, decimal? amount, Currency currency, int created, int firstEntry, AmountChange[] changes)
        {
            (_assembly, _amount, _currency) = (assembly, amount, currency);
            _firstStamp = created != Stamp.Unknown ? created : firstEntry;
            Changes = changes;
            First = changes.Length == 0 ? Priced(amount, currency, _firstStamp)
                : IsFromCreation(created) ? Changed(Math.Max(created, changes[0].At), _firstStamp)
                : Units.Missing;
        }

        public long First { get; }

        public AmountChange[] Changes { get; }

        public DataIssueCode? Issue { get; private set; }

        public long On(int stamp)
        {
            if (stamp == Stamp.Unknown) return First;
            if (Changes.Length > 0) return Changes[0].At <= stamp ? Changed(stamp, stamp) : First;
            return _assembly.IsForeign(_currency) && stamp != _firstStamp ? Priced(_amount, _currency, stamp) : First;
        }

        private readonly bool IsFromCreation(int created) => created != Stamp.Unknown && Stamp.Day(Changes[0].At) <= Stamp.Day(created);

        /// <summary>The last amount that was known by a stamp, at the rate of a day; none where nobody knew any.</summary>
        private long Changed(int known, int priced)
        {
            var i = Changes.Length - 1;
            while (i >= 0 && Changes[i].At > known) i--;
            return i < 0 ? Units.Missing : Priced(Changes[i].Amount, Changes[i].Currency, priced);
        }

        private long Priced(decimal? amount, Currency currency, int stamp)
        {
            var units = _assembly.UnitsOrIssue(amount, currency, Stamp.Day(stamp), out var issue);
            Issue ??= issue;
            return units;
        }
    }

    /// <summary>
    /// Writes the visits of one opportunity: a row for each stay, and one more for each hand-over and each other amount within an open stay.
    /// </summary>
    private readonly struct VisitWriter(VisitColumns visits, StageTable stages, int opportunity, List<OwnerFrom> owners)
    {
        public void Write(List<Entry> entries, ref DatedAmount amount)
        {
            var change = 0;
            for (var i = 0; i < entries.Count; i++)
            {
                var entry = entries[i];
                if (entry.At != Stamp.Unknown) change = LastChangeUpTo(change, entry.At);
                visits.Add(opportunity, entry.Stage, owners[change].Owner, entry.At, amount.On(entry.At));
                if (stages.Outcome[entry.Stage] == StageOutcome.Open) change = WriteChanges(entry, change, NextDated(entries, i), ref amount);
            }
        }

        private int LastChangeUpTo(int change, int stamp)
        {
            while (change + 1 < owners.Count && owners[change + 1].At <= stamp) change++;
            return change;
        }

        /// <summary>Hand-overs between an undated entry and the next dated one belong to the last stay before the dated one.</summary>
        private static int NextDated(List<Entry> entries, int i)
        {
            if (i + 1 == entries.Count) return Stamp.EndOfTime;
            return entries[i + 1].At;
        }

        private int WriteChanges(Entry entry, int change, int until, ref DatedAmount amount)
        {
            if (until == Stamp.Unknown) return change;
            var next = FirstAfter(amount.Changes, entry.At);
            while (true)
            {
                var owned = change + 1 < owners.Count && owners[change + 1].At < until ? owners[change + 1].At : Stamp.EndOfTime;
                var priced = next < amount.Changes.Length && amount.Changes[next].At < until ? amount.Changes[next].At : Stamp.EndOfTime;
                var at = Math.Min(owned, priced);
                if (at == Stamp.EndOfTime) return change;
                if (owned == at) change++;
                if (priced == at) next++;
                var (owner, units) = (owners[change].Owner, amount.On(at));
                if (owner != visits.LastOwner || (priced == at && units != visits.LastAmount)) visits.Add(opportunity, entry.Stage, owner, at, units);
            }
        }

        private static int FirstAfter(AmountChange[] changes, int stamp)
        {
            var next = 0;
            while (next < changes.Length && changes[next].At <= stamp) next++;
            return next;
        }
    }
}
