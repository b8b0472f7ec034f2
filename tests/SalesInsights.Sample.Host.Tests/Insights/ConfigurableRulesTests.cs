using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Tests.Insights;

public sealed class ConfigurableRulesTests
{
    [Fact]
    public void Make_WithEachOptionOfEachBuiltInRule_SetsThatOption()
    {
        foreach (var rule in BuiltInRules.Default.Rules)
        {
            foreach (var option in rule.Options)
            {
                var values = rule.Options.ToDictionary(o => o.Name, o => o.Value.IsExact ? o.Value.Exact : (decimal)o.Value.Fraction);
                values[option.Name] = option.Unit == FactUnit.Share ? values[option.Name] / 2 : values[option.Name] + 1;
                var changed = ConfigurableRules.Make(rule.Descriptor.Id, values)?.Options.Where(o => o.IsChanged).Select(o => o.Name);
                Assert.Equal([option.Name], changed ?? []);
            }
        }
    }
}
