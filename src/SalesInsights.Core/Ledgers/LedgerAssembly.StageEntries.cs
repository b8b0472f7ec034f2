namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    /// <summary>The accepted entries, the rows of each opportunity together in input order.</summary>
    private GroupIndex EntriesByOpportunity(RecordRows<OpportunityRow> opportunities, short[] pipeline, StageCodes stages)
    {
        var rows = _input.StageEntries;
        if (AreGrouped(opportunities, pipeline, stages) is { } grouped) return grouped;
        var keys = new int[rows.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var row = ref rows[i];
            keys[i] = opportunities.NumberOf(row.Opportunity);
            if (keys[i] < 0)
            {
                var id = opportunities.TextOf(row.Opportunity);
                _issues.Add(rows, i, DataIssueCode.UnknownOpportunity, DataIssueAction.Refused, id, "opportunity_id", id);
            }
            else if (stages.IndexOf(pipeline[keys[i]], row.Stage) < 0)
            {
                keys[i] = -1;
                AddEntryIssue(i, DataIssueCode.UnknownStage, DataIssueAction.Refused);
            }
        }

        return GroupIndex.Build(keys, opportunities.Count);
    }

    /// <summary>Most exports list histories in the order of the opportunities: then where each begins says all; null where not.</summary>
    private GroupIndex? AreGrouped(RecordRows<OpportunityRow> opportunities, short[] pipeline, StageCodes stages)
    {
        var rows = _input.StageEntries;
        var start = new int[opportunities.Count + 1];
        var begun = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var row = ref rows[i];
            var opportunity = opportunities.NumberOf(row.Opportunity);
            if (opportunity < begun - 1 || opportunity < 0 || stages.IndexOf(pipeline[opportunity], row.Stage) < 0) return null;
            while (begun <= opportunity) start[begun++] = i;
        }

        while (begun < start.Length) start[begun++] = rows.Count;
        return GroupIndex.Contiguous(start);
    }

    private void AddEntryIssue(int row, DataIssueCode code, DataIssueAction action)
    {
        var (rows, texts) = (_input.StageEntries, _input.Texts);
        var (opportunity, stage) = (texts.Opportunities.TextOf(rows[row].Opportunity), texts.Stages.TextOf(rows[row].Stage));
        _issues.Add(rows, row, code, action, opportunity, "stage_id", stage);
    }

    /// <summary>Puts the entries of one opportunity into a list that is used for one after the other.</summary>
    private void Load(GroupIndex groups, int opportunity, StageCodes stages, short pipeline, List<Entry> entries)
    {
        entries.Clear();
        var (first, end) = groups.RangeOf(opportunity);
        for (var place = first; place < end; place++)
        {
            var index = groups.RowAt(place);
            ref readonly var row = ref _input.StageEntries[index];
            Seen(row.EnteredAt.Day);
            entries.Add(new Entry(
                stages.IndexOf(pipeline, row.Stage), row.EnteredAt.Stamp, row.EnteredAt.Seconds, index, _input.EntrySequences[index]));
        }
    }

    /// <summary>
    /// The entries of one opportunity as they happened: by moment, then sequence, then stage order, then id, never by input
    /// order. A date-only entry stands within its day, one without a moment anywhere, before the first later stage. An entry
    /// into the stage that the opportunity is already in is no move.
    /// </summary>
    private List<Entry> InOrder(List<Entry> entries)
    {
        if (AreSortedByMoment(entries)) return WithoutRepeats(entries);
        var sorted = new List<Entry>(entries.Count);
        foreach (var moment in entries.Where(e => e.IsTimed).GroupBy(e => e.Seconds).OrderBy(g => g.Key)) sorted.AddRange(SortTies(moment));
        foreach (var day in entries.Where(e => e.IsDateOnly).GroupBy(e => Stamp.Day(e.At)))
        {
            var first = sorted.TakeWhile(e => Stamp.Day(e.At) < day.Key).Count();
            Insert(sorted, first, sorted.Count(e => Stamp.Day(e.At) <= day.Key), SortTies(day));
        }

        Insert(sorted, 0, sorted.Count, SortTies(entries.Where(e => e.At == Stamp.Unknown)));
        return WithoutRepeats(sorted);
    }

    /// <summary>Nearly all histories are dated without ties, and then the moments alone decide.</summary>
    private static bool AreSortedByMoment(List<Entry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i - 1].Seconds <= entries[i].Seconds) continue;
            entries.Sort((a, b) => a.Seconds.CompareTo(b.Seconds));
            break;
        }

        var isSorted = entries.Count < 2 || entries[0].At != Stamp.Unknown;
        for (var i = 1; isSorted && i < entries.Count; i++)
        {
            var (before, entry) = (entries[i - 1], entries[i]);
            isSorted = Stamp.Day(before.At) < Stamp.Day(entry.At) || (before.IsTimed && entry.IsTimed && before.Seconds < entry.Seconds);
        }

        return isSorted;
    }

    private void Insert(List<Entry> sorted, int from, int to, IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries)
        {
            while (from < to && !IsBefore(entry, sorted[from])) from++;
            sorted.Insert(from++, entry);
            to++;
        }
    }

    private IReadOnlyList<Entry> SortTies(IEnumerable<Entry> ties)
    {
        var entries = ties.ToArray();
        var bySequence = Array.TrueForAll(entries, e => e.Sequence is not null);
        return entries.Length < 2 ? entries : entries
            .OrderBy(e => bySequence ? e.Sequence : null).ThenBy(e => _stages.Order[e.Stage]).ThenBy(e => _stages.Stages[e.Stage].Id)
            .ThenBy(e => e.Sequence).ThenBy(e => e.Row).ToArray();
    }

    private bool IsBefore(Entry undated, Entry dated) => undated.Sequence is { } left && dated.Sequence is { } right
        ? left < right
        : _stages.Order[undated.Stage] < _stages.Order[dated.Stage];

    private List<Entry> WithoutRepeats(List<Entry> sorted)
    {
        if (!HasRepeat(sorted)) return sorted;
        var kept = new List<Entry>(sorted.Count);
        foreach (var entry in sorted)
        {
            if (kept.Count == 0 || kept[kept.Count - 1].Stage != entry.Stage || IsUndatedAfterDated(kept[kept.Count - 1], entry))
            {
                kept.Add(entry);
                continue;
            }

            if (entry.Row < 0) continue;
            var before = kept[kept.Count - 1].Row;
            var isEqual = before >= 0 && _input.StageEntries[before].Equals(_input.StageEntries[entry.Row])
                && kept[kept.Count - 1].Sequence == entry.Sequence;
            AddEntryIssue(entry.Row, isEqual ? DataIssueCode.EqualDuplicate : DataIssueCode.RepeatedStage, DataIssueAction.Collapsed);
        }

        return kept;
    }

    private static bool HasRepeat(List<Entry> sorted)
    {
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i - 1].Stage == sorted[i].Stage) return true;
        }

        return false;
    }

    /// <summary>An undated entry is there on every day; a dated one before it may not be yet, so it must not swallow the undated one.</summary>
    private static bool IsUndatedAfterDated(Entry before, Entry entry) => entry.At == Stamp.Unknown && before.At != Stamp.Unknown;

    /// <summary>One entry into a stage: stage number, stamp, seconds for the order, the row it came from (-1 for none) and its sequence.</summary>
    private readonly struct Entry(short stage, int at, long seconds, int row, int? sequence)
    {
        public short Stage { get; } = stage;

        public int At { get; } = at;

        public long Seconds { get; } = seconds;

        public int Row { get; } = row;

        public int? Sequence { get; } = sequence;

        public bool IsDateOnly => At != Stamp.Unknown && At == Stamp.OfDay(Stamp.Day(At));

        public bool IsTimed => At != Stamp.Unknown && !IsDateOnly;
    }
}
