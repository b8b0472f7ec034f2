using System.Globalization;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Authoring;

/// <summary>Which values an option takes.</summary>
public sealed class RuleOptionRange
{
    /// <summary>A fraction above 0 and at most 1.</summary>
    public static readonly RuleOptionRange Share = new(0, 1, isLeastExcluded: true, isWhole: false);

    /// <summary>A multiple above 1 and at most 1000.</summary>
    public static readonly RuleOptionRange Times = new(1, 1000, isLeastExcluded: true, isWhole: false);

    private RuleOptionRange(decimal least, decimal most, bool isLeastExcluded, bool isWhole) =>
        (Least, Most, IsLeastExcluded, IsWhole) = (least, most, isLeastExcluded, isWhole);

    /// <summary>The smallest value, or what every value lies above.</summary>
    public decimal Least { get; }

    /// <summary>The largest value.</summary>
    public decimal Most { get; }

    /// <summary>Whether values lie above <see cref="Least"/> and never on it.</summary>
    public bool IsLeastExcluded { get; }

    /// <summary>Whether only whole numbers are taken.</summary>
    public bool IsWhole { get; }

    /// <summary>Whole numbers from a least one on, up to a million.</summary>
    public static RuleOptionRange AtLeast(int least) => new(least, 1_000_000, isLeastExcluded: false, isWhole: true);

    /// <summary>Fractions or other numbers between two, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The largest is below the smallest.</exception>
    public static RuleOptionRange Between(decimal least, decimal most) => most >= least
        ? new(least, most, isLeastExcluded: false, isWhole: false)
        : throw new ArgumentOutOfRangeException(nameof(most), most, $"The largest value is {Text(least)} or more.");

    /// <summary>Whether the option takes a value.</summary>
    public bool Contains(FactValue value)
    {
        if (value.IsDay) return false;
        if (!value.IsExact) return !IsWhole && IsInside(value.Fraction);
        return (!IsWhole || value.Exact == decimal.Truncate(value.Exact)) && IsInside((double)value.Exact);
    }

    /// <summary>For example <c>a whole number from 1 to 1000000</c> or <c>a number above 0 and at most 1</c>.</summary>
    public override string ToString() =>
        $"a {(IsWhole ? "whole " : "")}number {(IsLeastExcluded ? $"above {Text(Least)} and at most" : $"from {Text(Least)} to")} {Text(Most)}";

    private bool IsInside(double value) => (IsLeastExcluded ? value > (double)Least : value >= (double)Least) && value <= (double)Most;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
