using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The rules in force: what each finds, of whom, how loudly, and with which thresholds.</summary>
internal sealed class RulesScreen(RuleSet rules, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render()
    {
        var table = Parts.Table(_texts["column.rule"], _texts["column.finds"], _texts["column.pattern"], _texts["column.severity"], _texts["column.thresholds"]);
        foreach (var rule in rules.Rules)
        {
            var descriptor = rule.Descriptor;
            var title = rules.TextOf(rule, language.Tag).Title;
            table.AddRow(
                new Text(descriptor.Id), new Text(title), new Text(_texts["pattern." + descriptor.Pattern]), new Text(rules.IsEnabled(rule) ? language.Phrase("severity." + rules.SeverityOf(rule)) : _texts["severity.off"]),
                new Text(string.Join("\n", rule.Options.Select(Option))));
        }

        return new Rows(Parts.Line(_texts["rules.heading"], Parts.Strong), table);
    }

    private string Option(RuleOption option) => $"{option.Name} {language.Value(option.Value, option.Unit, default)}{(option.IsChanged ? " *" : "")}";
}
