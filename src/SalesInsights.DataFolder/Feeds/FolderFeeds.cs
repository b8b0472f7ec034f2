using NodaTime;
using SalesInsights.DataFolder.Readers;
using SalesInsights.DataFolder.Rows;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Opens the files of a data folder: every field is the column of its name.</summary>
internal static class FolderFeeds
{
    /// <summary>Opens one file; columns that no field has go to the sink for what is not used.</summary>
    public static FactFeed Open(FactReader fact, string folder, DateTimeZone zone, RejectedRecord reject, Action<string> unused)
    {
        var schema = fact.Schema;
        var table = TableReader.Open(Path.Combine(folder, schema.FileName), schema.FileName, reject);
        try
        {
            var source = new TableRows(table);
            RequireColumns(schema, source);
            foreach (var column in table.Columns)
            {
                if (schema.IndexOf(column) < 0) unused(column);
            }
            var cells = new CellBinding?[schema.Fields.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = source.IndexOf(schema.Fields[i]) is var c && c >= 0 ? new ColumnBinding(c) : null;
            return new FactFeed(fact, source, cells, [.. cells.Select(_ => CellFormat.Standard)], zone);
        }
        catch
        {
            table.Dispose();
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
            problems.Add(new FolderProblem(ProblemCode.WrongHeader, $"The column \"{field}\" is missing{hint}.", source.File, 1));
        }
        if (problems.Count > 0) throw new DataFolderException(problems);
    }
}
