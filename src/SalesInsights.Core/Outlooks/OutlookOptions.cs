using SalesInsights.Calendars;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>What an <see cref="OutlookReport"/> is asked; checked when the report is made.</summary>
public sealed class OutlookOptions
{
    /// <summary>The days of the target, both inclusive.</summary>
    public required TargetPeriod Period { get; init; }

    /// <summary>By what the target is set.</summary>
    /// <value>The default is <see cref="TargetMeasure.Orders"/>.</value>
    public TargetMeasure Measure { get; init; } = TargetMeasure.Orders;

    /// <summary>
    /// By how much everything a salesperson expects can turn out better or worse together: the standard deviation of a shift of all log odds
    /// and log rates; 0 to 3. Departments and the company share a part of it.
    /// </summary>
    /// <value>
    /// The default is null: fitted to the periods before, drawn to 0.4 where there are few, together with how much more or less than reckoned
    /// used to come from the same place of a period on. Where a shock is given nothing is fitted.
    /// </value>
    public double? Shock { get; init; }

    internal object Key => (Period, Measure, Shock);
}
