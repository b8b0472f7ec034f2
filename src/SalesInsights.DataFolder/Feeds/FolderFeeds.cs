using NodaTime;
using SalesInsights.DataFolder.Readers;
using SalesInsights.DataFolder.Rows;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Opens tables in the data folder's own form: every field is the column of its name.</summary>
internal static class FolderFeeds
{
    /// <summary>Opens one table; columns that no field has go to the sink for what is not used.</summary>
    public static FactFeed Open(FactReader fact, ITableSource tables, DateTimeZone zone, RejectedRecord reject, Action<UnusedItem> unused)
    {
        var schema = fact.Schema;
        var source = tables.Open(schema.FileName, reject);
        try
        {
            RequireColumns(schema, source);
            foreach (var column in source.Columns)
            {
                if (schema.IndexOf(column) < 0) unused(new UnusedItem(UnusedKind.Column, source.File, column, source.HeaderLine));
            }
            var cells = new CellBinding?[schema.Fields.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = source.IndexOf(schema.Fields[i]) is var c && c >= 0 ? new ColumnBinding(c) : null;
            return new FactFeed(fact, source, cells, [.. cells.Select(_ => CellFormat.Standard)], zone);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private static void RequireColumns(FactSchema schema, RowSource source)
    {
        var problems = new List<FolderProblem>();
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            var field = schema.Fields[i];
            if (schema.Needs[i] == FieldNeed.Optional || source.IndexOf(field) >= 0) continue;
            var near = NearestName.Of(field, source.Columns.Where(c => schema.IndexOf(c) < 0));
            var hint = near is null ? "" : $"; the nearest column is \"{Excerpt.Of(near)}\"";
            problems.Add(source.Problem(ProblemCode.WrongHeader, $"The column \"{field}\" is missing{hint}.", source.HeaderLine));
        }
        if (problems.Count > 0) throw new DataFolderException(problems);
    }
}
