using NodaTime;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>A fact with the type of its value and how it is computed.</summary>
/// <typeparam name="T">int, long, decimal, double, bool or LocalDate.</typeparam>
/// <example><code>
/// var samplesSent = new FactKey&lt;int&gt;("samplesSent", new FactUnit("samples", FactForm.Count),
///     "Samples sent in the period.", "Never.", s => Measured.Of(crm.SamplesOf(s.Subject.Id), new Sample(1)));
/// </code></example>
public sealed class FactKey<T> : FactKey
    where T : struct, IEquatable<T>
{
    private readonly Func<CaseScope, Measured<T>> _compute;

    /// <summary>Describes a fact.</summary>
    /// <param name="name">The name in answers and texts: a letter, then letters and digits.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="meaning">What the number means, in one sentence.</param>
    /// <param name="missingWhen">When there is no number.</param>
    /// <param name="compute">Computes it; pure, and a missing number is <c>Measured.Missing</c>, never an exception.</param>
    /// <param name="isPerStage">Whether it is about a subject at one stage.</param>
    /// <param name="peers">How the others' values are made into one number to compare with; not at all where nothing is said. Numbers only.</param>
    /// <exception cref="ArgumentException">
    /// The name is not a letter followed by letters and digits, or days or truths are to be summarised.
    /// </exception>
    /// <exception cref="ArgumentNullException">The unit or the computation is null.</exception>
    public FactKey(
        string name,
        FactUnit unit,
        string meaning,
        string missingWhen,
        Func<CaseScope, Measured<T>> compute,
        bool isPerStage = false,
        PeerSummary peers = PeerSummary.None)
        : base(name, unit, meaning, missingWhen, peers)
    {
        if (peers != PeerSummary.None && (typeof(T) == typeof(LocalDate) || typeof(T) == typeof(bool)))
            throw new ArgumentException($"The fact {name} is no number, so the others' values have no {peers}.", nameof(peers));
        _compute = compute ?? throw new ArgumentNullException(nameof(compute));
        IsPerStage = isPerStage;
    }

    /// <inheritdoc/>
    public override bool IsPerStage { get; }

    internal override Type ValueType => typeof(T);

    /// <summary>The value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <exception cref="ArgumentException">The fact is per stage and the scope names none, or the other way round.</exception>
    public Measured<T> Compute(CaseScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        if (IsPerStage != scope.Stage is not null)
            throw new ArgumentException($"The fact {Name} is {(IsPerStage ? "" : "not ")}asked of a stage.", nameof(scope));
        return _compute(scope);
    }

    /// <inheritdoc/>
    public override Measured<FactValue> Read(CaseScope scope) => Compute(scope).Select(FactValue.From);
}
