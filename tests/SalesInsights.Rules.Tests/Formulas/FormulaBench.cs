using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Formulas;

/// <summary>Facts with fixed values, to ask formulas of: asked on Wednesday 2026-09-30 (no holidays).</summary>
internal static class FormulaBench
{
    public static readonly FactCatalog Known = FactCatalog.BuiltIn
        .With(Fact("seven", 7))
        .With(Fact("zero", 0))
        .With(Fact("half", 0.5))
        .With(Fact("price", 12.34m))
        .With(Fact("largest", decimal.MaxValue))
        .With(Fact("huge", double.MaxValue))
        .With(Fact("yes", true))
        .With(Fact("no", false))
        .With(new FactKey<LocalDate>("monday", FactUnit.Date, "", "", _ => Measured.Of(new LocalDate(2026, 9, 21), new Sample(1))))
        .With(Missing<int>("gone"))
        .With(Missing<double>("goneShare"))
        .With(Missing<bool>("perhaps"))
        .With(Missing<LocalDate>("goneDay"));

    private static readonly Case Asked = new TeamBuilder().Diagnose().Find(Subject.Salesperson("u1"))!.Case;

    /// <summary>What a formula says; a text that is none fails the test with its errors.</summary>
    public static bool? Ask(string text) => Parsed(text).Examine(Asked).Holds;

    public static Formula Parsed(string text)
    {
        var parsed = Formula.Parse(text, Known);
        Assert.True(parsed.Formula is not null, text + "\n" + string.Join("\n", parsed.Errors));
        return parsed.Formula!;
    }

    /// <summary>The error of a text that has exactly one.</summary>
    public static FormulaError ErrorOf(string text)
    {
        var parsed = Formula.Parse(text, Known);
        Assert.Null(parsed.Formula);
        return Assert.Single(parsed.Errors);
    }

    public static FactKey<T> Fact<T>(string name, T value)
        where T : struct, IEquatable<T> => new(name, new FactUnit("pieces", FactForm.Count), "", "", _ => Measured.Of(value, new Sample(1)));

    private static FactKey<T> Missing<T>(string name)
        where T : struct, IEquatable<T> => new(name, new FactUnit("pieces", FactForm.Count), "", "", _ => Measured.Missing<T>(Gap.NothingToCount));
}
