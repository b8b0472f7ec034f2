using NodaTime;
using SalesInsights.DataFolder.Json;
using SalesInsights.DataFolder.Mappings;
using SalesInsights.DataFolder.Rows;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Opens the sections of a mapping file.</summary>
internal sealed class SectionFeeds(ITableSource tables, string mappingFile, DateTimeZone zone)
{
    /// <summary>Opens one section; all columns that its source lacks are said at once.</summary>
    public FactFeed Open(FactSection section, RejectedRecord reject)
    {
        if (section.Source is null) return Inline(section);
        var source = tables.Open(section.Source, reject);
        try
        {
            var problems = new SettingReader(mappingFile);
            var cells = new CellBinding?[section.Fact.Schema.Fields.Count];
            var formats = new CellFormat[cells.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                var has = section.Columns.TryGetValue(section.Fact.Schema.Fields[i], out var rule);
                formats[i] = has ? rule!.Format : CellFormat.Standard;
                cells[i] = has ? Bind(rule!, section, source, problems) : null;
            }
            var conditions = Conditions(section, source, problems);
            problems.ThrowIfAny();
            return new FactFeed(section.Fact, source, cells, formats, zone, conditions, section.IsDistinct);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private FactFeed Inline(FactSection section)
    {
        var fields = section.Fact.Schema.Fields;
        var rows = section.Rows.Select(r => new KeyValuePair<long, string[]>(r.Line, [.. fields.Select(f => r.Find(f)?.Text ?? "")]));
        var cells = fields.Select((_, i) => (CellBinding?)new ColumnBinding(i)).ToArray();
        return new FactFeed(
            section.Fact, new InlineRows(mappingFile, fields, [.. rows]), cells, [.. fields.Select(_ => CellFormat.Standard)], zone);
    }

    private List<KeyValuePair<int, RowCondition>> Conditions(FactSection section, RowSource source, SettingReader problems)
    {
        var conditions = new List<KeyValuePair<int, RowCondition>>();
        foreach (var condition in section.Conditions)
        {
            var texts = condition.List is { } list ? ReadLookup(list, problems).Keys : null;
            conditions.Add(new(IndexOf(condition.Column, source, condition.Node, problems), texts is null ? condition : condition.With(texts)));
        }
        return conditions;
    }

    private CellBinding Bind(FieldRule rule, FactSection section, RowSource source, SettingReader problems)
    {
        var cell = rule.Constant is { } constant ? new ConstantBinding(constant)
            : rule.Template is { } template ? TemplateParser.Parse(template, column => IndexOf(column, source, rule.Node, problems))
            : (CellBinding)new ColumnBinding(IndexOf(rule.Column ?? "", source, rule.Node, problems));
        if (problems.HasProblems) return cell;
        if (rule.Lookup is { } lookup) cell = new ReplacedBinding(cell, ReadLookup(lookup, problems), false);
        if (rule.Values is { } values) cell = new ReplacedBinding(cell, values, true);
        if (rule.PeriodsEnd is { } end && rule.Column is { } starts && !problems.HasProblems)
            cell = new ReplacedBinding(cell, ReadPeriods(section, starts, rule.Format, end), true);
        return cell;
    }

    private Dictionary<string, string> ReadLookup(LookupRule lookup, SettingReader problems)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        using var source = tables.Open(lookup.Source, Ignore);
        var key = IndexOf(lookup.Key, source, lookup.Node, problems);
        var take = IndexOf(lookup.Take, source, lookup.Node, problems);
        if (problems.HasProblems) return values;
        while (source.Read())
        {
            var text = source.Text(key);
            if (text.Length == 0) continue;
            if (!values.TryGetValue(text, out var before)) values.Add(text, source.Text(take));
            else if (lookup.IsSum) values[text] = PlainSum.Of(before, source.Text(take));
        }
        return values;
    }

    private Dictionary<string, string> ReadPeriods(FactSection section, string column, CellFormat format, LocalDate end)
    {
        var starts = new SortedDictionary<LocalDate, List<string>>();
        using var source = tables.Open(section.Source!, Ignore);
        var index = source.IndexOf(column);
        var binding = new ColumnBinding(index);
        while (source.Read())
        {
            if (!format.TryMoment(binding, source, zone, out var date, out _)) continue;
            if (!starts.TryGetValue(date, out var texts)) starts.Add(date, texts = []);
            if (!texts.Contains(source.Text(index))) texts.Add(source.Text(index));
        }
        return PeriodNames.Until(starts, end);
    }

    private static int IndexOf(string column, RowSource source, JsonNode node, SettingReader problems)
    {
        var index = source.IndexOf(column);
        if (index < 0) problems.Add(node, $"{source.File} has no column \"{Excerpt.Of(column)}\"{NearestName.Hint(column, source.Columns)}");
        return index;
    }

    /// <summary>Bad records are told where the source is read for its facts.</summary>
    private static void Ignore(long line, DataIssueCode code, string reason)
    {
    }
}
