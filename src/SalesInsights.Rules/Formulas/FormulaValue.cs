using NodaTime;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>What an expression gives in a case: a number, exact or a fraction, a day, a truth, or no answer, which is <c>default</c>.</summary>
internal readonly struct FormulaValue
{
    private readonly FactValue _value;
    private readonly Content _content;

    private FormulaValue(FactValue value, Content content) => (_value, _content) = (value, content);

    private enum Content : byte
    {
        Missing = 0,
        Value,
        False,
        True,
    }

    public static FormulaValue Missing => default;

    public bool IsMissing => _content == Content.Missing;

    public bool IsTrue => _content == Content.True;

    public bool IsFalse => _content == Content.False;

    /// <summary>The number or day; not asked of a truth.</summary>
    public FactValue Value => _value;

    public bool? Truth => IsTrue ? true : IsFalse ? false : null;

    public static FormulaValue Of(FactValue value) => new(value, Content.Value);

    public static FormulaValue Of(bool truth) => new(default, truth ? Content.True : Content.False);

    public static FormulaValue Of(double number) =>
        double.IsNaN(number) || double.IsInfinity(number) ? Missing : Of((FactValue)number);

    public static FormulaValue Of(LocalDate day) => Of((FactValue)day);
}
