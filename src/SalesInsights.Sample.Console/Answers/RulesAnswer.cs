using System.Globalization;
using System.Text.Json;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Output;

namespace SalesInsights.Sample.Answers;

/// <summary>The JSON answer of <c>rules</c>.</summary>
internal static class RulesAnswer
{
    public static string Of(RuleSet rules, Language language) => JsonText.Of(json => json.Array("rules", rules.Rules, rule =>
    {
        var descriptor = rule.Descriptor;
        var text = descriptor.Texts.TryGetValue(language.Tag, out var own) ? own : descriptor.Texts["en"];
        json.WriteString("rule", descriptor.Id);
        json.WriteString("title", text.Title);
        json.WriteString("pattern", descriptor.Pattern == Rules.Findings.Pattern.None ? null : Camel(descriptor.Pattern));
        json.WriteString("severity", Camel(rules.SeverityOf(rule)));
        Names(json, "subjects", descriptor.Subjects.Select(s => Camel(s)));
        Names(json, "roles", descriptor.Roles.Select(r => Camel(r)));
        json.Array("options", rule.Options, option =>
        {
            json.WriteString("name", option.Name);
            json.WriteString("unit", option.Unit.Name);
            Value(json, "value", option.Value);
            Value(json, "default", option.DefaultValue);
        });
    }));

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, string name, FactValue value)
    {
        if (value.IsDay) json.WriteString(name, value.ToString());
        else json.WriteNumber(name, value.IsExact ? value.Exact : decimal.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private static string Camel<T>(T name)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());
}
