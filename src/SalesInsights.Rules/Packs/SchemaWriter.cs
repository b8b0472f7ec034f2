using System.Text.Json;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Formulas;

namespace SalesInsights.Rules.Packs;

/// <summary>Writes the schema of packs; the order of its parts is that of the guide.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter json)
{
    /// <summary>Any id but the library's: letters, then digits.</summary>
    private const string OwnId = "^(?![Ss][Ii])[A-Za-z]+[0-9]+$";

    public void Write(RuleSet rules, FactCatalog facts) => Object(null, () =>
    {
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("$id", $"urn:sales-insights:rule-pack:{PackLimits.FormatVersion}");
        json.WriteString("title", "SalesInsights rule pack");
        Closed(["formatVersion", "name"], () =>
        {
            Text("$schema", "Where an editor finds this schema.");
            Object("formatVersion", WriteVersion);
            Text("name", "The name by which other packs extend this one.", 100);
            Text("version", "The version of the content, as the company counts it.", 100);
            Text("extends", "The name of the pack that this one is put on top of.", 100);
            Text("description", "For people.");
            Numbers("exemptions", "Who is left in peace.", PackReading.Exemptions);
            Numbers("reading", "Which records the facts look at.", PackReading.Reading);
            Rules(rules);
            Suppressions();
        });
        Definitions(facts);
    });

    /// <summary>An enumeration of one, for validators that know no constants.</summary>
    private void WriteVersion()
    {
        json.WriteStartArray("enum");
        json.WriteNumberValue(PackLimits.FormatVersion);
        json.WriteEndArray();
    }

    private void Rules(RuleSet rules) => Object("rules", () =>
    {
        json.WriteString("description", "Settings of rules by id, and rules of one's own with a formula.");
        json.WriteString("type", "object");
        json.WriteNumber("maxProperties", PackLimits.Rules);
        Object("properties", () =>
        {
            foreach (var rule in rules.Rules) Rule(rule);
        });
        Object("patternProperties", () => Object(OwnId, () => json.WriteString("$ref", "#/definitions/formulaRule")));
        json.WriteBoolean("additionalProperties", false);
    });

    private void Rule(DiagnosticRule rule) => Object(rule.Descriptor.Id, () =>
    {
        json.WriteString("description", rule.Descriptor.Texts["en"].Title);
        Closed([], () =>
        {
            Common(rule.Descriptor.Severity.ToString());
            if (rule.IsConfigurable) Options(rule);
            Overrides(() =>
            {
                if (rule.IsConfigurable) Options(rule);
            });
        });
    });

    private void Common(string severity)
    {
        Flag("enabled", true);
        Words("severity", PackWords.Severities.Keys, PackWords.Camel(severity));
        Reference("texts");
    }

    private void Options(DiagnosticRule rule) => Object("options", () => Closed([], () =>
    {
        foreach (var option in rule.Options) Option(option);
    }));

    private void Option(RuleOption option) => Object(option.Name, () =>
    {
        var isWhole = option.Range?.IsWhole ?? option.DefaultValue.IsExact;
        json.WriteString("type", isWhole ? "integer" : "number");
        if (option.Range is { } range)
        {
            json.WriteNumber(range.IsLeastExcluded ? "exclusiveMinimum" : "minimum", range.Least);
            json.WriteNumber("maximum", range.Most);
        }

        if (option.DefaultValue.IsExact) json.WriteNumber("default", option.DefaultValue.Exact);
        else if (!option.DefaultValue.IsDay) json.WriteNumber("default", option.DefaultValue.Fraction);
        json.WriteString("description", $"In {option.Unit.Name}.");
    });

    private void Overrides(Action options) => Object("overrides", () =>
    {
        json.WriteString("description", "Other settings for departments, roles or pipelines; of two that fit, the later one counts.");
        json.WriteString("type", "array");
        json.WriteNumber("maxItems", PackLimits.Overrides);
        Object("items", () =>
        {
            AnyOf(["departments", "roles", "pipelines"]);
            Closed([], () =>
            {
                Reference("departments", "ids");
                WordList("roles", PackWords.Roles.Keys);
                Reference("pipelines", "pipelines");
                Flag("enabled", null);
                Words("severity", PackWords.Severities.Keys, null);
                options();
            });
        });
    });

    private void Suppressions() => Object("suppressions", () =>
    {
        json.WriteString("description", "Findings to keep out of the report, for a reason.");
        json.WriteString("type", "array");
        json.WriteNumber("maxItems", PackLimits.Suppressions);
        Object("items", () =>
        {
            AnyOf(["rule", "salesperson", "department", "customer", "opportunity"]);
            Closed(["reason"], () =>
            {
                Text("reason", "Why; shown in the report.");
                foreach (var key in new[] { "rule", "salesperson", "department", "customer", "opportunity" }) Text(key, "An id.");
                foreach (var key in new[] { "from", "until" }) Day(key);
            });
        });
    });

    private void Definitions(FactCatalog facts) => Object("definitions", () =>
    {
        Object("formulaRule", () => Closed([], () =>
        {
            Text("when", "The formula: docs/guides/formulas.md.", FormulaLimits.Length);
            Words("pattern", PackWords.Patterns.Keys, "none");
            Words("kind", PackWords.Kinds.Keys, "problem");
            WordList("subjects", PackWords.Subjects.Keys);
            WordList("roles", PackWords.Roles.Keys);
            Flag("sparesNewcomersAndAbsent", true);
            WordList("show", facts.Keys.Select(k => k.Name));
            Common("warning");
            Overrides(() => { });
        }));
        List("ids", 1, PackLimits.Entries, () => Kind("string", 1));
        List("pipelines", 1, PackLimits.Entries, () => json.WriteString("type", "string"));
        Object("texts", () => Closed([], () =>
        {
            foreach (var language in PackWords.Languages) Reference(language, "words");
        }));
        Object("words", () => Closed([], () =>
        {
            foreach (var key in new[] { "title", "message", "compared" }) Text(key, "A text with named holes.");
            List("questions", 0, PackLimits.Entries, () => Kind("string", 1, PackLimits.TextLength));
        }));
    });

    private void Numbers(string name, string description, IReadOnlyDictionary<string, (int Least, int Most)> numbers) => Object(name, () =>
    {
        json.WriteString("description", description);
        Closed([], () =>
        {
            foreach (var number in numbers)
            {
                Object(number.Key, () =>
                {
                    json.WriteString("type", "integer");
                    json.WriteNumber("minimum", number.Value.Least);
                    json.WriteNumber("maximum", number.Value.Most);
                });
            }
        });
    });

    private void Closed(string[] required, Action properties)
    {
        json.WriteString("type", "object");
        if (required.Length > 0) Array("required", required);
        Object("properties", properties);
        json.WriteBoolean("additionalProperties", false);
    }

    private void AnyOf(string[] keys)
    {
        json.WriteStartArray("anyOf");
        foreach (var key in keys) Object(null, () => Array("required", [key]));
        json.WriteEndArray();
    }

    private void Text(string name, string description, int most = PackLimits.TextLength) => Object(name, () =>
    {
        json.WriteString("description", description);
        Kind("string", 1, most);
    });

    private void Day(string name) => Object(name, () =>
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    });

    private void Flag(string name, bool? byDefault) => Object(name, () =>
    {
        json.WriteString("type", "boolean");
        if (byDefault is { } value) json.WriteBoolean("default", value);
    });

    private void Words(string name, IEnumerable<string> words, string? byDefault) => Object(name, () =>
    {
        Array("enum", words);
        if (byDefault is not null) json.WriteString("default", byDefault);
    });

    private void WordList(string name, IEnumerable<string> words) => List(name, 1, PackLimits.Entries, () => Array("enum", words));

    private void List(string name, int least, int most, Action item) => Object(name, () =>
    {
        json.WriteString("type", "array");
        json.WriteNumber("minItems", least);
        json.WriteNumber("maxItems", most);
        Object("items", item);
    });

    private void Reference(string name, string? definition = null) =>
        Object(name, () => json.WriteString("$ref", "#/definitions/" + (definition ?? name)));

    private void Kind(string type, int least, int? most = null)
    {
        json.WriteString("type", type);
        json.WriteNumber("minLength", least);
        if (most is { } longest) json.WriteNumber("maxLength", longest);
    }

    private void Array(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private void Object(string? name, Action content)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        content();
        json.WriteEndObject();
    }
}
