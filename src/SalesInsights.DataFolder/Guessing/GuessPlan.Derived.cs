namespace SalesInsights.DataFolder.Guessing;

/// <content>Stages, people and departments, which often have no table of their own.</content>
internal sealed partial class GuessPlan
{
    private const int MostStages = 60;

    private void AddStages()
    {
        var users = new[] { _choice["stage_entries"], _choice["opportunities"] }.OfType<FactMatch>().Where(m => m["stage_id"] is not null).ToArray();
        if (_choice["stages"] is { } table) AddStageTable(table, users);
        else if (users.FirstOrDefault(m => OutcomeRule.IsPossible(m.Table)) is { } flagged) AddFlaggedStages(flagged);
        else if (users.Length > 0) AddStageRows(users);
    }

    private void AddStageTable(FactMatch match, FactMatch[] users)
    {
        if (match["order"] is null)
        {
            AddStageRows(users.Length > 0 ? users : [match]);
            return;
        }
        var section = Begin("stages", match.Table);
        // Pipelines that no opportunity is in may be half described.
        if (match["pipeline_id"] is { } pipeline && _choice["opportunities"] is { } opportunities && opportunities["pipeline_id"] is { } used)
            section.WhereIn = (pipeline.Name, opportunities.Table.Name, used.Name);
        foreach (var field in match.Fact.Schema.Fields)
        {
            if (field == "outcome" && (match["outcome"] is null || OutcomeRule.IsPossible(match.Table))) section.Add(field, OutcomeOf(match));
            else if (field == "outcome") section.Add(field, Named(match.Table, match["outcome"]!));
            else if (field == "name" && match["name"] is null) section.Add(field, Plain(match["id"])!);
            else if (RuleOf(match, field) is { } rule) section.Add(field, rule);
        }
        _sections.Add(section);
    }

    private GuessedRule OutcomeOf(FactMatch match) => OutcomeRule.IsPossible(match.Table)
        ? OutcomeRule.Make(match.Table, "open", "won", "lost")
        : Named(match.Table, match["name"] ?? match["id"]!);

    private GuessedRule Named(TableProfile table, ColumnProfile column)
    {
        foreach (var stage in column.Order) Note(GuessDoubt.StageOutcome, table.Name, column.Name, stage, StageWords.OutcomeOf(stage));
        return new GuessedRule { Column = column.Name, Values = [.. column.Order.Select(s => new KeyValuePair<string, string>(s, StageWords.OutcomeOf(s)))] };
    }

    /// <summary>Stages out of a table whose rows say whether they are closed and won.</summary>
    private void AddFlaggedStages(FactMatch match)
    {
        var stage = match["stage_id"]!;
        var section = new SectionDraft("stages", match.Table.Name) { IsDistinct = true };
        section.Add("id", new GuessedRule { Column = stage.Name });
        section.Add("name", new GuessedRule { Column = stage.Name });
        section.Add("order", OutcomeRule.Make(match.Table, "1", "2", "3"));
        section.Add("outcome", OutcomeRule.Make(match.Table, "open", "won", "lost"));
        Note(GuessDoubt.StageOrder, match.Table.Name, stage.Name, [.. stage.Order]);
        _sections.Add(section);
    }

    /// <summary>Stages as rows of the mapping: their names say what they are.</summary>
    private void AddStageRows(FactMatch[] users)
    {
        string[] stages = [.. users.SelectMany(u => (u["stage_id"] ?? u["id"])!.Order).Distinct(StringComparer.Ordinal)];
        if (stages.Length > MostStages) return;
        var (table, column) = (users[0].Table.Name, (users[0]["stage_id"] ?? users[0]["id"])!.Name);
        var section = new SectionDraft("stages", null);
        var order = StageWords.InOrder(stages);
        for (var i = 0; i < order.Count; i++)
        {
            var outcome = StageWords.OutcomeOf(order[i]);
            var place = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            section.Rows.Add([new("id", order[i]), new("name", order[i]), new("order", place), new("outcome", outcome)]);
            Note(GuessDoubt.StageOutcome, table, column, order[i], outcome);
        }
        Note(GuessDoubt.StageOrder, table, column, [.. order]);
        _sections.Add(section);
    }

    private void AddPeople()
    {
        if (_sections.Exists(s => s.Columns.Exists(c => c.Value.Values.Any(v => v.Value == Unassigned))))
        {
            var nobody = new SectionDraft("salespeople", null);
            nobody.Rows.Add([new("id", Unassigned), new("name", "Unassigned")]);
            _sections.Add(nobody);
        }
        if (_choice["salespeople"] is { } table) AddSection(table);
        else AddOwners();
        if (!_sections.Exists(s => s.Fact == "salespeople")) _sections.Add(new SectionDraft("salespeople", null));
    }

    /// <summary>Whoever owns something is a salesperson; those of the table before are not listed again.</summary>
    private void AddOwners()
    {
        (string Table, string Column)? before = null;
        foreach (var match in _choice.InOrder.Where(m => m.Words.Fact is "customers" or "opportunities" or "orders" or "activities"))
        {
            if ((match["owner_id"] ?? match["salesperson_id"]) is not { } owner) continue;
            var section = new SectionDraft("salespeople", match.Table.Name) { IsDistinct = true };
            section.Add("id", new GuessedRule { Column = owner.Name });
            section.Add("name", new GuessedRule { Column = owner.Name });
            if (owner.Empty > 0) section.WhereNotEmpty = owner.Name;
            if (before is { } earlier) section.WhereNotIn = (owner.Name, earlier.Table, earlier.Column);
            before = (match.Table.Name, owner.Name);
            Note(GuessDoubt.PeopleOutOfOwners, match.Table.Name, owner.Name);
            _sections.Add(section);
        }
    }

    /// <summary>Departments that people or other departments name and no table lists.</summary>
    private void AddDepartments()
    {
        if (_choice["departments"] is { } table)
        {
            if (table["parent_id"] is { } parent && parent.Within(table["id"]!) < TableLinks.Most) AddDistinct(table.Table, parent);
        }
        else if (_choice["salespeople"] is { } people && people["department_id"] is { } department)
        {
            AddDistinct(people.Table, department);
        }
    }

    private void AddDistinct(TableProfile table, ColumnProfile column)
    {
        var section = new SectionDraft("departments", table.Name) { IsDistinct = true, WhereNotEmpty = column.Empty > 0 ? column.Name : null };
        section.Add("id", new GuessedRule { Column = column.Name });
        section.Add("name", new GuessedRule { Column = column.Name });
        _sections.Add(section);
    }
}
