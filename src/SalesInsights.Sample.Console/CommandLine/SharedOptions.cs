using System.CommandLine;
using SalesInsights.Rules.Findings;
using SalesInsights.Sample.Sources;
using SalesInsights.Targets;

namespace SalesInsights.Sample.CommandLine;

/// <summary>The options that every command takes.</summary>
public sealed class SharedOptions(RuleEngines engines)
{
    public RuleEngines Engines { get; } = engines;

    public Option<string?> Data { get; } = Text("--data", "PATH", "The folder with the company's data, or an Excel workbook (.xlsx) with it, or demo:company for the big demo company; without it the small one is shown.");

    public Option<string?> Mapping { get; } = Text("--mapping", "FILE", $"How to read a CRM's own export: a mapping file, or {string.Join(", ", MappingCatalog.Names)}.", [.. MappingCatalog.Names]);

    public Option<string?> AsOf { get; } = Text("--as-of", "DATE", "The day to look at, as yyyy-MM-dd; by default the last day of the data.");

    public Option<string?> KnownAt { get; } =
        Text("--known-at", "DATE", "Only what had been recorded by this day, where the data says when (recorded_at); by default all.");

    public Option<string?> Period { get; } = Text("--period", "NAME", "The target period, such as 2026-Q3 or 2026-07; by default the one that holds the day.");

    public Option<string?> Measure { get; } = Text(
        "--measure", "ID", "What is counted: orders, payments, won, newCustomers, opportunities, activities, or a measure declared in company.json.",
        [.. TargetMeasure.BuiltIn.Select(m => m.Id)]);

    public Option<string?> Viewer { get; } = Text("--viewer", "ID", "Show only what this salesperson may see.");

    /// <summary>Whether departments are read as they stand on the day.</summary>
    public Choice<bool> Organisation { get; } = new(
        "--organisation", "READING", "Credit goes to the department as of the event (event, the default) or to that of the day (today).", ("event", false), ("today", true))
    {
        Recursive = true,
    };

    public Option<string?> Language { get; } = Text("--lang", "LANG", "The language: en or zh-CN.", [.. SalesInsights.Rules.Wording.Language.All.Select(l => l.Tag)]);

    public Option<bool> Json { get; } = Flag("--json", "Write the answer as JSON.");

    public Option<bool> Strict { get; } = Flag("--strict", "Refuse the data when any row is bad.");

    /// <summary>Null: findings never fail the run.</summary>
    public Choice<Severity?> FailOn { get; } = new(
        "--fail-on", "SEVERITY", "Exit with 1 when there is a finding of this severity or above: info, warning, error.",
        ("info", Severity.Info), ("warning", Severity.Warning), ("error", Severity.Error))
    {
        Recursive = true,
    };

    public Option<string?> Engine { get; } = Text("--engine", "NAME", $"What runs the rules: {string.Join(", ", engines.Names)}.", [.. engines.Names]);

    /// <summary>As <c>--rules</c> everywhere, and as <c>--pack</c> beside the command of that name.</summary>
    public Option<string?> Rules { get; } = new("--rules", "--pack")
    {
        HelpName = "FILE",
        Description = "A company's rule pack as JSON: thresholds, texts, suppressions and formula rules of its own.",
        Recursive = true,
    };

    public IEnumerable<Option> All => [Data, Mapping, AsOf, KnownAt, Period, Measure, Viewer, Organisation, Language, Json, Strict, FailOn, Engine, Rules];

    private static Option<string?> Text(string name, string value, string description, params string[] words)
    {
        var option = new Option<string?>(name) { HelpName = value, Description = description, Recursive = true };
        if (words.Length > 0) option.CompletionSources.Add(words);
        return option;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Recursive = true };
}
