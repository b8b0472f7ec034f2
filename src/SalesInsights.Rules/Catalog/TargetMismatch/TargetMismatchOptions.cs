namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI0002.</summary>
public sealed class TargetMismatchOptions
{
    /// <summary>Up to which share of its own target a department's or the company's may differ from the sum of those below it.</summary>
    /// <value>The default is 0.005, for targets that are rounded when they are passed down; from 0 to 1.</value>
    public double Tolerance { get; init; } = 0.005;
}
