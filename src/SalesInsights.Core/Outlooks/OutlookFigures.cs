using SalesInsights.Quantities;

namespace SalesInsights.Outlooks;

/// <summary>The numbers of a row on their way into it.</summary>
internal sealed class OutlookFigures
{
    public decimal Pipeline { get; init; }

    public decimal New { get; init; }

    public decimal Repeat { get; init; }

    public decimal Low { get; init; }

    public decimal High { get; init; }

    public double Chance { get; init; }

    public Sample Sample { get; init; }

    public Gap Gap { get; init; }

    public Measured<decimal> RunRate { get; init; }

    public Measured<decimal> Of(decimal value) => Gap != Gap.None ? Measured.Missing<decimal>(Gap, Sample) : Measured.Of(value, Sample);
}
