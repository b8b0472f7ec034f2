namespace SalesInsights.Benchmarks.Scale;

/// <summary>Small sizes on any machine: results are equal, and what was won is not lost again. Bounds are ratios, and generous.</summary>
internal static class Check
{
    public static int Run()
    {
        var settling = TimeSpan.FromSeconds(0.7);
        var team = Comparison.Run(ScaleSize.Named("team"), threads: 1, rounds: 5, settling);
        var company = Comparison.Run(ScaleSize.Named("company"), threads: 1, rounds: 5, settling);
        team.Print();
        company.Print();
        string[] lost =
        [
            .. Lost(team.IsEqual && company.IsEqual, "a result differs"),
            .. Lost(team.Together.Duck / team.Together.Ours > 15, "team: the reports are less than 15 x faster than DuckDB's"),
            .. Lost(team.Together.Allocated < 250 * 1024, "team: the reports allocate 250 KiB or more"),
            .. Lost(team.Together.Again < team.Together.Ours / 3, "team: a report that was made before is made again"),
            .. Lost(company.ColumnsLoad < 3, "company: loading from columns takes 3 x the appender's time or more"),
            .. Lost(company.BuilderLoad < 4, "company: loading facts takes 4 x the appender's time or more"),
            .. Lost(company.CsvLoad < 4, "company: loading CSV takes 4 x read_csv's time or more"),
            .. Lost(company.Retained < 1.6, "company: a ledger keeps 1.6 x its raw columns or more"),
            .. Lost(company.Together.Duck / company.Together.Ours > 5, "company: the reports are less than 5 x faster than DuckDB's"),
            .. company.Reports.SelectMany(r => Lost(r.Duck / r.Ours > 1.5, $"company: {r.Name} is less than 1.5 x faster than DuckDB's")),
            .. Lost(company.Together.Ours / company.Together.ReadOnce < 150, "company: the reports take 150 x a reading of their columns or more"),
            .. Lost(
                company.Steps.Ratio < 10,
                "company: a diagnosis with all steps, without the rules SI4002, SI4003, SI5 and SI6, takes ten times as long as the reports or more"),
            .. Lost(company.Whole.Time / company.Whole.Reports < 12, "company: a diagnosis with prices, shortfall and outlook of everybody takes twelve times as long as the reports or more"),
        ];
        foreach (var what in lost) Console.WriteLine($"LOST: {what}");
        if (lost.Length == 0) Console.WriteLine("Nothing is lost.");
        return lost.Length == 0 ? 0 : 1;
    }

    private static string[] Lost(bool isKept, string what) => isKept ? [] : [what];
}
