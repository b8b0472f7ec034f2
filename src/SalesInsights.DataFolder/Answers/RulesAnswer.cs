using SalesInsights.DataFolder.Answers;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Wording;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer that lists the rules in force.</summary>
public static class RulesAnswer
{
    /// <summary>Writes the rules by id with their options and defaults, and the facts that they may use.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="language">The language of titles.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this RuleSet rules, FactCatalog facts, Language language)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        if (language is null) throw new ArgumentNullException(nameof(language));
        return AnswerWriter.Write(json =>
        {
            json.List("rules", rules.Rules, rule => Write(json, rules, rule, language));
            json.List("facts", facts.Keys, fact =>
            {
                json.Text("name", fact.Name);
                json.Text("unit", fact.Unit.Name);
                json.Flag("perStage", fact.IsPerStage);
                json.Text("meaning", fact.Meaning);
                json.Text("missingWhen", fact.MissingWhen);
            });
        });
    }

    /// <summary>Writes what is in force of one rule and where each value comes from.</summary>
    /// <param name="inForce">The rules with their packs.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="language">The language of the texts.</param>
    /// <returns>Indented JSON; an empty list of settings for a rule that nobody knows.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ExplainToJson(this RulesInForce inForce, string ruleId, Language language)
    {
        if (inForce is null) throw new ArgumentNullException(nameof(inForce));
        return AnswerWriter.Write(json =>
        {
            json.Text("rule", ruleId);
            json.List("settings", inForce.Explain(ruleId, language), setting =>
            {
                json.Text("path", setting.Path);
                json.Text("value", setting.Value);
                json.Text("pack", setting.Pack);
                if (setting.Pack is null) json.Text("line", null);
                else json.Number("line", setting.Line);
            });
        });
    }

    private static void Write(AnswerWriter json, RuleSet rules, DiagnosticRule rule, Language language)
    {
        var descriptor = rule.Descriptor;
        json.Text("id", descriptor.Id);
        json.Text("title", rules.TextOf(rule, language.Tag).Title);
        json.Text("kind", AnswerWriter.Camel(descriptor.Kind.ToString()));
        json.Text("pattern", descriptor.Pattern == Rules.Findings.Pattern.None ? null : AnswerWriter.Camel(descriptor.Pattern.ToString()));
        json.Flag("enabled", rules.IsEnabled(rule));
        json.Text("severity", AnswerWriter.Camel(rules.SeverityOf(rule).ToString()));
        json.Texts("subjects", descriptor.Subjects.Select(s => AnswerWriter.Camel(s.ToString())));
        json.Texts("roles", descriptor.Roles.Select(r => AnswerWriter.Camel(r.ToString())));
        json.List("options", rule.Options, option =>
        {
            json.Text("name", option.Name);
            json.Value("value", option.Value, isMoney: false);
            json.Value("default", option.DefaultValue, isMoney: false);
            json.Flag("changed", option.IsChanged);
            json.Text("unit", option.Unit.Name);
        });
    }
}
