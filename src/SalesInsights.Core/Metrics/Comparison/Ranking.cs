using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Comparison;

/// <summary>Subjects in the order of a figure that the caller chooses.</summary>
/// <remarks>
/// The highest figure has place 1. Equal figures share a place, and as many places are left out after them: 1, 2, 2, 4. Whoever has no
/// figure has no place and stands at the end: no answer is not the best one and not the worst. Within a place subjects are in their own
/// order.
/// Documented in <c>docs/metrics/comparison.md</c>.
/// </remarks>
/// <typeparam name="T">The figure's type.</typeparam>
/// <example><code>
/// var ranking = new Ranking&lt;double&gt;(completion.Rows.Select(row =&gt; (row.Subject, row.Ratio)));
/// ranking.Rows[0].Place;   // 1
/// </code></example>
public sealed class Ranking<T>
    where T : struct, IEquatable<T>, IComparable<T>
{
    /// <summary>Puts subjects in order.</summary>
    /// <param name="figures">Each subject once, in any order, with its figure or the reason for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figures"/> is null.</exception>
    /// <exception cref="ArgumentException">A subject is given twice.</exception>
    public Ranking(IEnumerable<(Subject Subject, Measured<T> Figure)> figures)
    {
        if (figures is null) throw new ArgumentNullException(nameof(figures));
        var sorted = figures.ToArray();
        Array.Sort(sorted, Compare);
        var rows = new RankedSubject<T>[sorted.Length];
        var seen = new HashSet<Subject>();
        for (var i = 0; i < rows.Length; i++)
        {
            var (subject, figure) = sorted[i];
            if (!seen.Add(subject))
                throw new ArgumentException($"A ranking has each subject once, {subject} is given twice.", nameof(figures));
            var sharesPlace = i > 0 && figure.HasValue && figure.Value.CompareTo(sorted[i - 1].Figure.Value) == 0;
            int? place = !figure.HasValue ? null : sharesPlace ? rows[i - 1].Place : i + 1;
            rows[i] = new(subject, place, figure);
        }

        Rows = rows;
    }

    /// <summary>The subjects by place; those without a figure last, by subject.</summary>
    public IReadOnlyList<RankedSubject<T>> Rows { get; }

    /// <summary>The part that a viewer may see, ranked among themselves: a place in the whole would tell how many are better.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public Ranking<T> VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return new(Rows.Where(row => scope.Contains(row.Subject)).Select(row => (row.Subject, row.Figure)));
    }

    private static int Compare((Subject Subject, Measured<T> Figure) left, (Subject Subject, Measured<T> Figure) right)
    {
        if (left.Figure.HasValue != right.Figure.HasValue) return left.Figure.HasValue ? -1 : 1;
        var order = left.Figure.HasValue ? right.Figure.Value.CompareTo(left.Figure.Value) : 0;
        return order != 0 ? order : left.Subject.CompareTo(right.Subject);
    }
}
