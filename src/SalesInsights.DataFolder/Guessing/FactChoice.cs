namespace SalesInsights.DataFolder.Guessing;

/// <summary>Decides which table is read as which kind of fact: one table a kind, and any number of tables with activities.</summary>
internal sealed class FactChoice
{
    private const int EnoughWithoutAName = 5;

    private readonly IReadOnlyList<TableProfile> _tables;
    private readonly List<FactMatch> _matches = [];

    public FactChoice(IReadOnlyList<TableProfile> tables, List<GuessNote> notes)
    {
        _tables = tables;
        foreach (var table in tables)
        {
            if (BestOf(table) is { } match) _matches.Add(match);
            else notes.Add(new GuessNote(GuessDoubt.TableNotRecognised, table.Name, "", []));
        }
        foreach (var group in _matches.Where(m => m.Words.Fact != "activities").GroupBy(m => m.Words.Fact).ToArray())
        {
            var best = group.OrderByDescending(m => m.Score).First();
            foreach (var other in group.Where(m => m != best))
            {
                _matches.Remove(other);
                notes.Add(new GuessNote(GuessDoubt.SecondTableForFact, other.Table.Name, other.Words.Fact, [best.Table.Name]));
            }
        }
        SettleReferences();
    }

    /// <summary>In the order in which a mapping lists them.</summary>
    public IEnumerable<FactMatch> InOrder => FactWordLists.All.SelectMany(w => _matches.Where(m => m.Words.Fact == w.Fact));

    public FactMatch? this[string fact] => _matches.Find(m => m.Words.Fact == fact);

    private FactMatch? BestOf(TableProfile table)
    {
        if (table.Columns.All(c => c.Filled == 0) || Array.Exists(FactWordLists.Parts, p => table.Plain.IndexOf(p, StringComparison.Ordinal) >= 0)) return null;
        return FactWordLists.All.Select(w => new FactMatch(table, w)).Where(IsViable).OrderByDescending(m => m.Score).FirstOrDefault();
    }

    private bool IsViable(FactMatch match)
    {
        var isBig = match.Fields.Count >= EnoughWithoutAName && match.Words.Fact is ("customers" or "opportunities" or "orders");
        if (match.NameWeight == 0 && !isBig) return false;
        return match.Needed.All(field => match[field] is not null || CanBeMade(match, field));
    }

    /// <summary>Fields that need no column of their own.</summary>
    private bool CanBeMade(FactMatch match, string field) => (match.Words.Fact, field) switch
    {
        ("stages" or "departments" or "salespeople" or "campaigns", "name") => match["id"] is not null,
        ("stages", "outcome") => OutcomeRule.IsPossible(match.Table) || match["id"] is not null,
        ("activities", "kind") => true,
        ("targets", "subject_kind" or "measure") => true,
        ("orders", "amount") => match["id"] is { } id && Payments(id) is not null,
        ("payments", "received_on") => match["order_id"] is not null,
        _ => false,
    };

    /// <summary>The column that other tables refer to: some programs write names where others write keys.</summary>
    private ColumnProfile? KeyOf(string field, ColumnProfile? key)
    {
        if (key is null) return null;
        var owner = _matches.Find(m => m["id"] == key);
        var users = _matches.Where(m => m != owner).Select(m => m[field]).OfType<ColumnProfile>().Where(c => c.Filled > 0).ToArray();
        if (owner is null || users.Length == 0 || users.Any(u => u.Within(key) >= TableLinks.Most)) return key;
        var better = owner.Table.Columns.FirstOrDefault(c => c.IsUnique && users.All(u => u.Within(c) >= TableLinks.Most));
        if (better is null) return key;
        owner.Use("id", better);
        return better;
    }

    /// <summary>A table of payments that name the orders.</summary>
    private TableProfile? Payments(ColumnProfile orderIds)
    {
        var words = FactWordLists.Of("payments");
        return _tables.Where(t => words.WeightOf(t.Plain) > 0).Select(t => new FactMatch(t, words))
            .FirstOrDefault(m => m["amount"] is { IsNumber: true } && m["order_id"]?.Within(orderIds) >= TableLinks.Most)?.Table;
    }

    /// <summary>Where several columns could refer to a table, or one column to several, the keys decide.</summary>
    private void SettleReferences()
    {
        var keys = new Dictionary<string, ColumnProfile?>
        {
            ["owner_id"] = this["salespeople"]?["id"],
            ["salesperson_id"] = this["salespeople"]?["id"],
            ["subject_id"] = this["salespeople"]?["id"],
            ["customer_id"] = this["customers"]?["id"],
            ["opportunity_id"] = this["opportunities"]?["id"],
            ["order_id"] = this["orders"]?["id"],
            ["department_id"] = this["departments"]?["id"],
            ["stage_id"] = this["stages"]?["id"],
        };
        foreach (var key in keys.ToArray()) keys[key.Key] = KeyOf(key.Key, key.Value);
        foreach (var match in _matches)
        {
            foreach (var key in keys.Where(k => k.Value is not null)) match.Prefer(key.Key, key.Value!);
            foreach (var owner in new[] { "owner_id", "salesperson_id" })
            {
                if (match[owner] is not { } column || match["customer_id"] != column) continue;
                var isPerson = keys["owner_id"] is { } people && column.Within(people) >= TableLinks.Most;
                match.Forget(isPerson || this["customers"] is null ? "customer_id" : owner);
            }
        }
    }
}
