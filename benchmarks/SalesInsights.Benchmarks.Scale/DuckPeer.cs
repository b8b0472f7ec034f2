using System.Diagnostics;
using DuckDB.NET.Data;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The same rows in DuckDB, in this process.</summary>
internal sealed class DuckPeer : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckPeer(int threads)
    {
        _connection.Open();
        Execute($"set threads = {threads}");
        Execute(Text("schema.sql"));
    }

    /// <summary>Appends all rows; gives the time that took.</summary>
    public TimeSpan Load(GeneratedRows rows)
    {
        var watch = Stopwatch.StartNew();
        Append("people", rows.People.Length, (row, i) => row.AppendValue(rows.People[i]));
        Append("targets", rows.People.Length * 24, (row, i) =>
        {
            var first = new DateOnly(2026, (i / 2 % 12) + 1, 1);
            row.AppendValue(rows.People[i / 24]).AppendValue(first).AppendValue(first.AddMonths(1).AddDays(-1))
                .AppendValue(i % 2 == 0 ? "orders" : "payments").AppendValue(i % 2 == 0 ? 100_000m : 80_000m);
        });
        Append("customers", rows.Customers.Length, (row, i) => row
            .AppendValue(rows.Customers[i]).AppendValue(rows.People[rows.CustomerOwner[i]]).AppendValue(Day(rows.CustomerDay[i])));
        Append("opportunities", rows.Opportunities.Length, (row, i) => row
            .AppendValue(rows.Opportunities[i]).AppendValue(rows.Customers[rows.OpportunityCustomer[i]])
            .AppendValue(rows.People[rows.OpportunityOwner[i]]).AppendValue(Day(rows.OpportunityDay[i]))
            .AppendValue(rows.OpportunityAmount[i]));
        Append("entries", rows.Entries.Opportunity.Length, (row, i) => row
            .AppendValue(rows.Opportunities[rows.Entries.Opportunity[i]]).AppendValue(GeneratedRows.Stages[rows.Entries.Stage[i]])
            .AppendValue(At(rows.Entries.Minute[i])));
        Append("orders", rows.Orders.Length, (row, i) => row
            .AppendValue(rows.Orders[i]).AppendValue(rows.Customers[rows.OrderCustomer[i]]).AppendValue(rows.People[rows.OrderOwner[i]])
            .AppendValue(Day(rows.OrderDay[i])).AppendValue(rows.OrderAmount[i]));
        Append("payments", rows.Payments.Length, (row, i) => row
            .AppendValue(rows.Payments[i]).AppendValue(rows.Orders[rows.PaymentOrder[i]])
            .AppendValue(Day(rows.PaymentDay[i])).AppendValue(rows.PaymentAmount[i]));
        Append("activities", rows.Activities.Length, (row, i) => row
            .AppendValue(rows.Activities[i]).AppendValue(GeneratedRows.Kinds[rows.ActivityKind[i]]).AppendValue(At(rows.ActivityMinute[i]))
            .AppendValue(rows.People[rows.ActivityPerson[i]]).AppendValue(rows.Customers[rows.ActivityCustomer[i]]));
        return watch.Elapsed;
    }

    /// <summary>Reads the files of a data folder into tables of their own; gives the time that took.</summary>
    public TimeSpan LoadCsv(string folder)
    {
        var watch = Stopwatch.StartNew();
        Execute(Text("read_csv.sql").Replace("{folder}", folder.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal));
        return watch.Elapsed;
    }

    /// <summary>Runs one of the queries; gives its rows with all values as text.</summary>
    public List<string> Query(string name, out TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        using var command = _connection.CreateCommand();
        command.CommandText = Text(name + ".sql");
        using var reader = command.ExecuteReader();
        var read = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            read.Add(values);
        }

        time = watch.Elapsed;
        return [.. read.Select(values => string.Join("|", values.Select(Normal.Of)))];
    }

    public void Dispose() => _connection.Dispose();

    private static DateOnly Day(int day) => new DateOnly(2025, 1, 1).AddDays(day);

    private static DateTime At(int minute) => new DateTime(2025, 1, 1).AddMinutes(minute);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(DuckPeer).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private void Append(string table, int count, Action<IDuckDBAppenderRow, int> fill)
    {
        using var appender = _connection.CreateAppender(table);
        for (var i = 0; i < count; i++)
        {
            var row = appender.CreateRow();
            fill(row, i);
            row.EndRow();
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
