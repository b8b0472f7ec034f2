using System.Globalization;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The rows as a data folder, in a temporary folder that goes with it.</summary>
internal sealed class CsvFolder : IDisposable
{

    public CsvFolder(GeneratedRows rows)
    {
        Directory.CreateDirectory(Path);
        File.WriteAllText(System.IO.Path.Combine(Path, "company.json"), """{ "name": "Generated", "currency": "CNY" }""");
        Write("stages", "id,name,order,outcome", GeneratedRows.Stages.Length, (file, i) => file.Write(
            $"{GeneratedRows.Stages[i]},{GeneratedRows.Stages[i]},{i + 1},{(i == 4 ? "won" : i == 5 ? "lost" : "open")}"));
        Write("salespeople", "id,name", rows.People.Length, (file, i) => file.Write($"{rows.People[i]},{rows.People[i]}"));
        Write("targets", "subject_kind,subject_id,period,measure,amount", rows.People.Length * 24, (file, i) => file.Write(
            $"salesperson,{rows.People[i / 24]},2026-{(i / 2 % 12) + 1:00},{(i % 2 == 0 ? "orders,100000" : "payments,80000")}"));
        Write("customers", "id,owner_id,created_on", rows.Customers.Length, (file, i) => file.Write(
            $"{rows.Customers[i]},{rows.People[rows.CustomerOwner[i]]},{Day(rows.CustomerDay[i])}"));
        Write("opportunities", "id,customer_id,owner_id,created_at,amount", rows.Opportunities.Length, (file, i) => file.Write(
            $"{rows.Opportunities[i]},{rows.Customers[rows.OpportunityCustomer[i]]},{rows.People[rows.OpportunityOwner[i]]},"
            + $"{Day(rows.OpportunityDay[i])},{Amount(rows.OpportunityAmount[i])}"));
        Write("stage_entries", "opportunity_id,stage_id,entered_at", rows.Entries.Opportunity.Length, (file, i) => file.Write(
            $"{rows.Opportunities[rows.Entries.Opportunity[i]]},{GeneratedRows.Stages[rows.Entries.Stage[i]]},{Time(rows.Entries.Minute[i])}"));
        Write("orders", "id,customer_id,owner_id,ordered_on,amount", rows.Orders.Length, (file, i) => file.Write(
            $"{rows.Orders[i]},{rows.Customers[rows.OrderCustomer[i]]},{rows.People[rows.OrderOwner[i]]},"
            + $"{Day(rows.OrderDay[i])},{Amount(rows.OrderAmount[i])}"));
        Write("payments", "id,order_id,received_on,amount", rows.Payments.Length, (file, i) => file.Write(
            $"{rows.Payments[i]},{rows.Orders[rows.PaymentOrder[i]]},{Day(rows.PaymentDay[i])},{Amount(rows.PaymentAmount[i])}"));
        Write("activities", "id,kind,at,salesperson_id,customer_id", rows.Activities.Length, (file, i) => file.Write(
            $"{rows.Activities[i]},{GeneratedRows.Kinds[rows.ActivityKind[i]]},{Time(rows.ActivityMinute[i])},"
            + $"{rows.People[rows.ActivityPerson[i]]},{rows.Customers[rows.ActivityCustomer[i]]}"));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("salesinsights-").FullName;

    public long Bytes => Directory.EnumerateFiles(Path).Sum(f => new FileInfo(f).Length);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Day(int day) => GeneratedRows.Day(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(int minute) => GeneratedRows.At(minute).ToString("uuuu-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private void Write(string name, string header, int count, Action<StreamWriter, int> write)
    {
        using var file = new StreamWriter(System.IO.Path.Combine(Path, name + ".csv")) { NewLine = "\n" };
        file.WriteLine(header);
        for (var i = 0; i < count; i++)
        {
            write(file, i);
            file.WriteLine();
        }
    }
}
