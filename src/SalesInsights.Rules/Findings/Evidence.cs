using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Findings;

/// <summary>One fact that a finding rests on.</summary>
public sealed record Evidence
{
    /// <summary>Describes a piece of evidence.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="value">Its value.</param>
    /// <param name="of">The number of cases that the value is a part of; null where it is no part.</param>
    /// <param name="threshold">What it was compared with; null for none.</param>
    /// <param name="thresholdFrom">The option that the threshold comes from, for example <c>SI1001.workingDays</c>.</param>
    /// <exception cref="ArgumentNullException">The fact or the unit is null.</exception>
    public Evidence(
        string fact, FactUnit unit, Measured<FactValue> value, long? of = null, FactValue? threshold = null, string? thresholdFrom = null)
    {
        Fact = fact ?? throw new ArgumentNullException(nameof(fact));
        Unit = unit ?? throw new ArgumentNullException(nameof(unit));
        Value = value;
        Of = of;
        Threshold = threshold;
        ThresholdFrom = thresholdFrom;
    }

    /// <summary>The fact's name.</summary>
    public string Fact { get; }

    /// <summary>Its unit.</summary>
    public FactUnit Unit { get; }

    /// <summary>Its value, or the reason why it is missing.</summary>
    public Measured<FactValue> Value { get; }

    /// <summary>The number of cases that the value is a part of; null where it is no part.</summary>
    public long? Of { get; }

    /// <summary>What it was compared with; null for none.</summary>
    public FactValue? Threshold { get; }

    /// <summary>The option that the threshold comes from; null for none.</summary>
    public string? ThresholdFrom { get; }
}
