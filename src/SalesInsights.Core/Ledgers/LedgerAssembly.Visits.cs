using SalesInsights.Facts;
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

    private sealed class VisitColumns(int opportunities)
    {
        public int[] Start { get; } = new int[opportunities + 1];
        public List<int> Opportunity { get; } = [];
        public List<short> Stage { get; } = [];
        public List<int> Owner { get; } = [];
        public List<int> Entered { get; } = [];
        public List<long> Amount { get; } = [];

        public void Add(int opportunity, short stage, int owner, int entered, long amount)
        {
            Opportunity.Add(opportunity);
            Stage.Add(stage);
            Owner.Add(owner);
            Entered.Add(entered);
            Amount.Add(amount);
        }

        public VisitTable ToTable(int people) => new()
        {
            Opportunity = Opportunity.ToArray(),
            Stage = Stage.ToArray(),
            Owner = Owner.ToArray(),
            Entered = Entered.ToArray(),
            Amount = Amount.ToArray(),
            ByOwner = GroupIndex.Build(Owner.ToArray(), people),
        };
    }

    /// <summary>An opportunity's amount in the reporting currency at the rate of any of its days; a missing rate is one issue.</summary>
    private sealed class DatedAmount(LedgerAssembly assembly, StagedRow<Opportunity> row, int firstStamp)
    {
        private DataIssueCode? _issue;

        public long First => On(firstStamp);

        public long On(int stamp)
        {
            var day = Stamp.Day(stamp == Stamp.Unknown ? firstStamp : stamp);
            var units = assembly.UnitsOrIssue(row.Fact.Amount, row.Fact.Currency, day, out var issue);
            _issue ??= issue;
            return units;
        }

        public void Report()
        {
            if (_issue is not { } code) return;
            var value = AmountText(row.Fact.Amount, row.Fact.Currency);
            assembly.Note(assembly._input.Opportunities, row, code, row.Fact.Id.Value, "amount", value);
        }
    }

    /// <summary>Writes the visits of one opportunity: a row for each stay, and one more for each hand-over within an open stay.</summary>
    private readonly struct VisitWriter(VisitColumns visits, StageTable stages, int opportunity, List<OwnerFrom> owners, DatedAmount amount)
    {
        public void Write(List<Entry> entries)
        {
            var change = 0;
            for (var i = 0; i < entries.Count; i++)
            {
                var entry = entries[i];
                if (entry.At != Stamp.Unknown) change = LastChangeUpTo(change, entry.At);
                visits.Add(opportunity, entry.Stage, owners[change].Owner, entry.At, amount.On(entry.At));
                if (stages.Outcome[entry.Stage] == StageOutcome.Open) change = WriteHandovers(entry.Stage, change, NextDated(entries, i));
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

        private int WriteHandovers(short stage, int change, int until)
        {
            if (until == Stamp.Unknown) return change;
            while (change + 1 < owners.Count && owners[change + 1].At < until)
            {
                change++;
                if (owners[change].Owner != visits.Owner[visits.Owner.Count - 1])
                    visits.Add(opportunity, stage, owners[change].Owner, owners[change].At, amount.On(owners[change].At));
            }

            return change;
        }
    }
}
