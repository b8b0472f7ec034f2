using NodaTime;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>Arithmetic that has an answer or none: exact numbers stay exact, and what cannot be said is missing, never an exception.</summary>
internal static class FormulaMath
{
    private static readonly LocalDate FirstDay = new(1, 1, 1);
    private static readonly int DaysKnown = Period.DaysBetween(FirstDay, new LocalDate(9999, 12, 31));

    public static FormulaValue Calculate(FormulaOperator operation, FactValue left, FactValue right)
    {
        if (left.IsDay || right.IsDay) return WithDays(operation, left, right);
        if (left.IsExact && right.IsExact) return Exactly(operation, left.Exact, right.Exact);
        var (a, b) = (left.ToDouble(), right.ToDouble());
        return operation switch
        {
            FormulaOperator.Add => FormulaValue.Of(a + b),
            FormulaOperator.Subtract => FormulaValue.Of(a - b),
            FormulaOperator.Multiply => FormulaValue.Of(a * b),
            _ => FormulaValue.Of(a / b),
        };
    }

    /// <summary>Below 0, 0 or above 0; an exact number meets a fraction as a fraction.</summary>
    public static int Compare(FactValue left, FactValue right)
    {
        if (left.IsDay) return left.Day.CompareTo(right.Day);
        return left.IsExact && right.IsExact ? left.Exact.CompareTo(right.Exact) : left.ToDouble().CompareTo(right.ToDouble());
    }

    public static FormulaValue Negate(FactValue value) => value.IsExact ? FormulaValue.Of((FactValue)(-value.Exact)) : FormulaValue.Of(-value.Fraction);

    public static FormulaValue Abs(FactValue value) => value.IsExact
        ? FormulaValue.Of((FactValue)Math.Abs(value.Exact))
        : FormulaValue.Of(Math.Abs(value.Fraction));

    /// <summary>A half goes away from zero.</summary>
    public static FormulaValue Round(FactValue value, int digits) => value.IsExact
        ? FormulaValue.Of((FactValue)Math.Round(value.Exact, digits, MidpointRounding.AwayFromZero))
        : FormulaValue.Of(Math.Round(value.Fraction, digits, MidpointRounding.AwayFromZero));

    private static FormulaValue Exactly(FormulaOperator operation, decimal left, decimal right)
    {
        if (operation == FormulaOperator.Divide && right == 0) return FormulaValue.Missing;
        try
        {
            return FormulaValue.Of((FactValue)(operation switch
            {
                FormulaOperator.Add => left + right,
                FormulaOperator.Subtract => left - right,
                FormulaOperator.Multiply => left * right,
                _ => left / right,
            }));
        }
        catch (OverflowException)
        {
            return FormulaValue.Missing;
        }
    }

    /// <summary>A day and days, or the days between two days.</summary>
    private static FormulaValue WithDays(FormulaOperator operation, FactValue left, FactValue right)
    {
        if (left.IsDay && right.IsDay) return FormulaValue.Of((FactValue)Period.DaysBetween(right.Day, left.Day));
        var (day, days) = left.IsDay ? (left.Day, right) : (right.Day, left);
        var count = days.IsExact ? (double)days.Exact : days.Fraction;
        var place = Period.DaysBetween(FirstDay, day) + (operation == FormulaOperator.Subtract ? -count : count);
        return place >= 0 && place <= DaysKnown && count == Math.Floor(count) ? FormulaValue.Of(FirstDay.PlusDays((int)place)) : FormulaValue.Missing;
    }
}
