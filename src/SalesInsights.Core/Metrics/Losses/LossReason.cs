using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Losses;

/// <summary>A reason for losing, as the CRM writes it, and what was lost for it.</summary>
public sealed class LossReason
{
    internal LossReason(string reason, CountAndAmount lost, long known, long unknown)
    {
        Reason = reason;
        Lost = lost;
        ShareOfKnown = Measured.Share(lost.Count, known, unknown);
    }

    /// <summary>The reason; never empty.</summary>
    public string Reason { get; }

    /// <summary>What was lost for it; amounts as of the day of the loss.</summary>
    public CountAndAmount Lost { get; }

    /// <summary>Its share of the losses with a reason, by count; those without one are excluded.</summary>
    public Measured<double> ShareOfKnown { get; }
}
