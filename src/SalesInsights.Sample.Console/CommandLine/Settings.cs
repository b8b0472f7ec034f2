using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Company;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.CommandLine;

/// <summary>The shared options as they were given, checked as far as that needs no data.</summary>
public sealed record Settings
{
    public string? Data { get; init; }

    public string? Mapping { get; init; }

    public LocalDate? AsOf { get; init; }

    /// <summary>The last day whose recordings count; null for all.</summary>
    public LocalDate? KnownAt { get; init; }

    /// <summary>The period's name; read when the company's fiscal year is known.</summary>
    public string? Period { get; init; }

    /// <summary>The measure's id; looked up when the company's own measures are known.</summary>
    public string? Measure { get; init; }

    public string? Viewer { get; init; }

    /// <summary>Whether departments are read as they stand on the day; by default credit goes to the department as of the event.</summary>
    public bool IsByTodaysOrganisation { get; init; }

    /// <summary>Null for the company's own language.</summary>
    public Language? Language { get; init; }

    public bool IsJson { get; init; }

    public bool IsStrict { get; init; }

    /// <summary>Null: findings never fail the run.</summary>
    public Severity? FailOn { get; init; }

    public required DiagnosticEngine Engine { get; init; }

    /// <summary>The rules with the company's pack, and which records the facts look at.</summary>
    public required RulesInForce Rules { get; init; }

    /// <summary>The facts that rules may use.</summary>
    public required FactCatalog Facts { get; init; }

    public static Settings From(ParseResult parsed, SharedOptions options)
    {
        var language = LanguageOf(parsed.GetValue(options.Language));
        var engine = options.Engines.Make(parsed.GetValue(options.Engine));
        var pack = parsed.GetValue(options.Rules);
        var rules = CompanyRules.Read(engine.Rules, pack, language);
        var settings = new Settings
        {
            Data = parsed.GetValue(options.Data),
            Mapping = parsed.GetValue(options.Mapping),
            AsOf = Day("--as-of", parsed.GetValue(options.AsOf)),
            KnownAt = Day("--known-at", parsed.GetValue(options.KnownAt)),
            Period = parsed.GetValue(options.Period),
            Measure = parsed.GetValue(options.Measure),
            Viewer = parsed.GetValue(options.Viewer),
            IsByTodaysOrganisation = options.Organisation.Of(parsed),
            Language = language,
            IsJson = parsed.GetValue(options.Json),
            IsStrict = parsed.GetValue(options.Strict),
            FailOn = options.FailOn.OrNone(parsed),
            Engine = pack is null ? engine : engine.WithRules(rules.Rules),
            Rules = rules,
            Facts = CompanyRules.Facts(pack),
        };
        return settings.Mapping is not null && CompanySource.DemoOf(settings.Data) is not null
            ? throw new UsageException("--mapping needs --data: the folder with the exported files, or the workbook.")
            : settings;
    }

    /// <summary>A day, null where none is given.</summary>
    /// <exception cref="UsageException">It is not written as yyyy-MM-dd.</exception>
    public static LocalDate? Day(string option, string? text)
    {
        if (text is null) return null;
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : throw Wrong(option, text, "a day written as yyyy-MM-dd, such as 2026-09-15");
    }

    private static Language? LanguageOf(string? text) => text is null ? null : Language.Find(text)
        ?? throw UsageException.NotOneOf("--lang", text, [.. Language.All.Select(l => l.Tag)]);

    private static UsageException Wrong(string option, string text, string expected) => new($"{option}: '{text}' is not {expected}.");
}
