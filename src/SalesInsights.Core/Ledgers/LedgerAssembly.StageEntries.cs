using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private List<Entry>?[] EntriesByOpportunity(Dictionary<string, int> opportunities, short[] pipeline)
    {
        var rows = _input.StageEntries;
        var entries = new List<Entry>?[opportunities.Count];
        foreach (var row in rows.Rows)
        {
            var (id, stageId) = (row.Fact.Opportunity.Value, row.Fact.Stage.Value);
            if (!opportunities.TryGetValue(id, out var opportunity))
            {
                _issues.Add(rows, row, DataIssueCode.UnknownOpportunity, DataIssueAction.Refused, id, "opportunity_id", id);
                continue;
            }

            var stage = pipeline[opportunity] < 0 ? (short)-1 : _stages.IndexOf(pipeline[opportunity], row.Fact.Stage);
            if (stage < 0)
                _issues.Add(rows, row, DataIssueCode.UnknownStage, DataIssueAction.Refused, id, "stage_id", stageId);
            else
                (entries[opportunity] ??= []).Add(new Entry(stage, StampOf(row.Fact.EnteredAt), Seconds(row.Fact.EnteredAt), row));
        }

        return entries;
    }

    /// <summary>
    /// The entries of one opportunity as they happened: by moment, then sequence, then stage order, then id, never by input
    /// order. Entries without a moment stand before the first later stage. An entry into the stage that the opportunity is
    /// already in is no move.
    /// </summary>
    private List<Entry> InOrder(List<Entry> entries)
    {
        var dated = entries.Where(e => e.At != Stamp.Unknown).ToList();
        var undated = entries.Where(e => e.At == Stamp.Unknown).ToList();
        SortDated(dated);
        SortTies(undated, 0, undated.Count);
        var position = 0;
        foreach (var entry in undated)
        {
            while (position < dated.Count && !IsBefore(entry, dated[position])) position++;
            dated.Insert(position++, entry);
        }

        return WithoutRepeats(dated);
    }

    private void SortDated(List<Entry> dated)
    {
        dated.Sort((a, b) => Compare(Stamp.Day(a.At), Stamp.Day(b.At), Compare(a.Seconds, b.Seconds, 0)));
        for (var from = 0; from < dated.Count;)
        {
            var to = from + 1;
            var isWholeDay = IsDateOnly(dated[from]);
            while (to < dated.Count && (isWholeDay ? Stamp.Day(dated[to].At) == Stamp.Day(dated[from].At) : dated[to].Seconds == dated[from].Seconds)) to++;
            SortTies(dated, from, to);
            from = to;
        }
    }

    /// <summary>A date-only entry says nothing about the hour, so the whole day is a tie where one is among its entries.</summary>
    private static bool IsDateOnly(Entry entry) => entry.At == Stamp.OfDay(Stamp.Day(entry.At));

    private void SortTies(List<Entry> entries, int from, int to)
    {
        if (to - from < 2) return;
        var bySequence = entries.Skip(from).Take(to - from).All(e => e.Sequence is not null);
        entries.Sort(from, to - from, Comparer<Entry>.Create((a, b) => bySequence && a.Sequence != b.Sequence
            ? Comparer<int?>.Default.Compare(a.Sequence, b.Sequence)
            : Compare(_stages.Order[a.Stage], _stages.Order[b.Stage], _stages.Stages[a.Stage].Id.CompareTo(_stages.Stages[b.Stage].Id))));
    }

    private bool IsBefore(Entry undated, Entry dated) => undated.Sequence is { } left && dated.Sequence is { } right
        ? left < right
        : _stages.Order[undated.Stage] < _stages.Order[dated.Stage];

    private List<Entry> WithoutRepeats(List<Entry> sorted)
    {
        var kept = new List<Entry>(sorted.Count);
        foreach (var entry in sorted)
        {
            if (kept.Count == 0 || kept[kept.Count - 1].Stage != entry.Stage)
            {
                kept.Add(entry);
                continue;
            }

            if (entry.Row is not { } row) continue;
            var isEqual = kept[kept.Count - 1].Row is { } before && before.Fact.Equals(row.Fact);
            _issues.Add(
                _input.StageEntries, row, isEqual ? DataIssueCode.EqualDuplicate : DataIssueCode.RepeatedStage, DataIssueAction.Collapsed,
                row.Fact.Opportunity.Value, "stage_id", row.Fact.Stage.Value);
        }

        return kept;
    }

    /// <summary>One entry into a stage: stage number, stamp, seconds for the order, and the row it came from.</summary>
    private readonly struct Entry(short stage, int at, long seconds, StagedRow<StageEntry>? row)
    {
        public short Stage { get; } = stage;

        public int At { get; } = at;

        public long Seconds { get; } = seconds;

        public StagedRow<StageEntry>? Row { get; } = row;

        public int? Sequence => Row?.Fact.Sequence;
    }
}
