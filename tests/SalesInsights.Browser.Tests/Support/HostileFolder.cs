namespace SalesInsights.Browser.Tests.Support;

/// <summary>A data folder whose people and customers bear names that look like markup.</summary>
internal static class HostileFolder
{
    public static void Write(string folder, IReadOnlyList<string> names)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "company.json"), """{ "name": "</title><svg onload=alert(1)>", "currency": "CNY", "recordUrl": { "customer": "https://crm.example/c/{id}" } }""");
        File.WriteAllLines(Path.Combine(folder, "salespeople.csv"), ["id,name", .. names.Select((name, i) => $"u{i},{Cell(name)}")]);
        File.WriteAllLines(
            Path.Combine(folder, "customers.csv"),
            ["id,owner_id,name,created_on", .. Enumerable.Range(0, 40).Select(i => $"{Cell($"c{i}\"><b>")},u{i % names.Count},{Cell(names[i % names.Count])},2026-08-10")]);
        File.WriteAllLines(Path.Combine(folder, "orders.csv"), ["id,owner_id,ordered_on,amount", "o1,u0,2026-08-20,1000"]);
        File.WriteAllLines(
            Path.Combine(folder, "targets.csv"),
            ["subject_kind,subject_id,period,measure,amount", .. names.Select((_, i) => $"salesperson,u{i},2026-Q3,orders,9000")]);
    }

    private static string Cell(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
