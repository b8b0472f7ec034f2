using SalesInsights.Calendars;
using SalesInsights.Rules.Cases;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Engines;

/// <summary>What is asked of a diagnosis: which period, by which measure.</summary>
public sealed class DiagnosisRequest
{
    /// <summary>Asks for a diagnosis.</summary>
    /// <param name="period">The period whose target counts.</param>
    /// <param name="measure">By what completion is counted; orders when null.</param>
    /// <param name="reading">Which records the facts look at; defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A reading option is out of its range.</exception>
    public DiagnosisRequest(TargetPeriod period, TargetMeasure? measure = null, ReadingOptions? reading = null)
    {
        Period = period ?? throw new ArgumentNullException(nameof(period));
        Measure = measure ?? TargetMeasure.Orders;
        Reading = (reading ?? new ReadingOptions()).Checked();
    }

    /// <summary>The period whose target counts.</summary>
    public TargetPeriod Period { get; }

    /// <summary>By what completion is counted.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>Which records the facts look at.</summary>
    public ReadingOptions Reading { get; }
}
