using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Coverage;

/// <summary>What remains to be reached, or why nothing can be set against it.</summary>
internal readonly struct CoverageGoal
{
    public CoverageGoal(Measured<decimal> target, in MeasureTally actual, bool isMoney)
    {
        Target = target;
        Remaining = target.TryGet(out var whole)
            ? Measured.Of(whole - (isMoney ? actual.Amount : actual.Counted), actual.Coverage)
            : Measured.Missing<decimal>(target.Gap, actual.Coverage);
        Gap = target.Gap != Gap.None ? target.Gap
            : !isMoney ? Gap.NotApplicable
            : whole <= 0m ? Gap.ZeroTarget
            : Remaining.Value <= 0m ? Gap.TargetReached : Gap.None;
    }

    public Measured<decimal> Target { get; }

    public Measured<decimal> Remaining { get; }

    public Gap Gap { get; }
}
