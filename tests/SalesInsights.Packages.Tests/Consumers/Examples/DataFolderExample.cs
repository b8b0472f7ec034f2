using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Consumer.Examples;

/// <summary>The example of the README of SalesInsights.DataFolder.</summary>
internal static class DataFolderExample
{
    public static void Run(string folder, TextWriter output)
    {
        // begin: readme
        var loaded = DataFolderReader.Load(folder);
        foreach (var file in loaded.Files) output.WriteLine(file);              // how many rows were accepted, refused, left out
        foreach (var issue in loaded.Ledger.Issues) output.WriteLine(issue);    // every bad row, and what was done with it

        var engine = new DiagnosticEngine(BuiltInRules.Default);
        var report = engine.Run(loaded.Ledger.AsOf(new LocalDate(2026, 9, 30)), new DiagnosisRequest(TargetPeriod.Parse("2026-Q3")));
        output.WriteLine(report.ToJson());

        // end: readme
    }
}
