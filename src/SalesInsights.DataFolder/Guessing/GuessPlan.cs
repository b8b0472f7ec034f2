namespace SalesInsights.DataFolder.Guessing;

/// <summary>Puts a mapping together: sections of the tables that were recognised, and of what stands in them without a table of its own.</summary>
internal sealed partial class GuessPlan
{
    private const string Unassigned = "unassigned";

    private static readonly string[] DeletedNames = ["isdeleted", "fivetrandeleted", "deleted", "已删除", "是否删除"];

    private readonly IReadOnlyList<TableProfile> _tables;
    private readonly List<GuessNote> _notes = [];
    private readonly List<SectionDraft> _sections = [];
    private readonly FactChoice _choice;
    private readonly TableLinks _links;
    private readonly string? _company;

    /// <summary>Plans for some tables.</summary>
    /// <param name="tables">What is to be mapped.</param>
    /// <param name="company">The company's name; null where the export describes its company itself.</param>
    public GuessPlan(IReadOnlyList<TableProfile> tables, string? company)
    {
        (_tables, _company) = (tables, company);
        DecideDates();
        _choice = new FactChoice(tables, _notes);
        _links = new TableLinks(tables);
    }

    public MappingGuess ToGuess()
    {
        AddStages();
        foreach (var match in _choice.InOrder.Where(m => m.Words.Fact is not ("stages" or "salespeople"))) AddSection(match);
        AddPeople();
        AddDepartments();
        var order = FactWordLists.All.Select(w => w.Fact).ToList();
        var sections = _sections.OrderBy(s => order.IndexOf(s.Fact)).ToArray();
        NoteUnused(sections);
        if (!sections.Any(s => s.Fact is "customers" or "opportunities" or "orders")) Note(GuessDoubt.Missing, "", "", "customers", "opportunities", "orders");
        var company = Company();
        var notes = _notes.OrderBy(n => n.Doubt == GuessDoubt.Missing ? -1 : (int)n.Doubt).ToArray();
        return new MappingGuess(MappingText.Of(company, sections), [.. sections.Select(s => s.ToPublic())], notes);
    }

    private void Note(GuessDoubt doubt, string table, string field, params string[] values) => _notes.Add(new GuessNote(doubt, table, field, values));

    /// <summary>Days and months that could change places follow what the table says elsewhere, then what other tables say.</summary>
    private void DecideDates()
    {
        var all = _tables.SelectMany(t => t.Columns).Select(c => c.Dates.IsMonthFirst()).FirstOrDefault(m => m is not null);
        foreach (var table in _tables)
        {
            var own = table.Columns.Select(c => c.Dates.IsMonthFirst()).FirstOrDefault(m => m is not null);
            foreach (var column in table.Columns) column.Dates.Decide(column.Dates.IsMonthFirst() ?? own ?? all);
        }
    }

    private void AddSection(FactMatch match)
    {
        var section = Begin(match.Words.Fact, match.Table);
        foreach (var field in match.Fact.Schema.Fields)
        {
            if (RuleOf(match, field) is { } rule) section.Add(field, rule);
        }
        if (match.Words.Fact == "opportunities" && match["owner_id"] is { Empty: > 0 } owner)
            Note(GuessDoubt.UnassignedOwner, match.Table.Name, owner.Name, owner.Empty.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _sections.Add(section);
    }

    /// <summary>A section of a table without its deleted rows.</summary>
    private SectionDraft Begin(string fact, TableProfile table)
    {
        var section = new SectionDraft(fact, table.Name);
        var deleted = table.Columns.FirstOrDefault(c => Array.IndexOf(DeletedNames, c.Plain) >= 0);
        string[] marks = [.. deleted?.Order.Where(OutcomeRule.IsTrue).OrderBy(t => t, StringComparer.Ordinal) ?? Enumerable.Empty<string>()];
        if (marks.Length == 0) return section;
        section.WhereNot = new(deleted!.Name, marks);
        Note(GuessDoubt.DeletedLeftOut, table.Name, deleted.Name);
        return section;
    }

    private void NoteUnused(IReadOnlyList<SectionDraft> sections)
    {
        foreach (var table in _tables.Where(t => sections.Any(s => s.Source == t.Name)))
        {
            var rules = sections.Where(s => s.Source == table.Name).SelectMany(s => s.Columns.Select(c => c.Value)).ToArray();
            var lookups = sections.SelectMany(s => s.Columns).Select(c => c.Value.Lookup).Where(l => l?.Table == table.Name);
            var taken = lookups.SelectMany(l => new[] { l!.Key, l.Take });
            var used = new HashSet<string?>(rules.Select(r => r.Column).Concat(taken), StringComparer.Ordinal);
            foreach (var section in sections.Where(s => s.Source == table.Name && s.WhereNot is not null)) used.Add(section.WhereNot!.Value.Key);
            var templates = string.Concat(rules.Select(r => r.Template));
            string[] unused = [.. table.Columns.Where(c => !used.Contains(c.Name) && !templates.Contains("{" + c.Name + "}")).Select(c => c.Name)];
            if (unused.Length > 0) Note(GuessDoubt.ColumnsNotUsed, table.Name, "", unused);
        }
    }

    private KeyValuePair<string, string>[] Company()
    {
        if (_company is null) return [];
        var isChinese = _tables.SelectMany(t => t.Columns).Any(c => c.Name.Any(l => l is >= '\u4E00' and <= '\u9FFF'));
        var said = _choice.InOrder.Select(m => m["currency"]).OfType<ColumnProfile>().Where(c => c.Texts.Count == 1).Select(c => c.Order[0])
            .FirstOrDefault(c => Currencies.Currency.TryParse(c, out _));
        var (currency, zone) = (said ?? (isChinese ? "CNY" : "USD"), isChinese ? "Asia/Shanghai" : "Etc/UTC");
        if (said is null) Note(GuessDoubt.Currency, "", "currency", currency);
        Note(GuessDoubt.TimeZone, "", "timeZone", zone);
        return [new("name", _company.Length > 0 ? _company : "Company"), new("currency", currency), new("timeZone", zone)];
    }
}
