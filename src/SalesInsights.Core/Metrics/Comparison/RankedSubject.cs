using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Comparison;

/// <summary>A subject's place in a <see cref="Ranking{T}"/>.</summary>
/// <typeparam name="T">The figure's type.</typeparam>
public sealed class RankedSubject<T>
    where T : struct, IEquatable<T>, IComparable<T>
{
    internal RankedSubject(Subject subject, int? place, Measured<T> figure) => (Subject, Place, Figure) = (subject, place, figure);

    /// <summary>Who.</summary>
    public Subject Subject { get; }

    /// <summary>The place, from 1; shared by equal figures, null without a figure.</summary>
    public int? Place { get; }

    /// <summary>The figure, or why there is none.</summary>
    public Measured<T> Figure { get; }
}
