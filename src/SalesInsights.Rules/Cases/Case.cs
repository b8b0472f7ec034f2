using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>The named facts about one subject, as rules see them.</summary>
/// <remarks>Immutable. Facts are computed when asked for, from reports that were made once for the whole company.</remarks>
public sealed class Case
{
    private readonly SeenPart? _part;
    private CaseScope? _scope;

    internal Case(CompanyReading company, Subject subject, SeenPart? part = null) => (Company, Subject, _part) = (company, subject, part);

    /// <summary>The reading of the whole company.</summary>
    public CompanyReading Company { get; }

    /// <summary>Whom the case is about.</summary>
    public Subject Subject { get; }

    /// <summary>The ledger as of the day.</summary>
    public Snapshot Snapshot => Company.Snapshot;

    /// <summary>The period asked about.</summary>
    public TargetPeriod Period => Company.Period;

    /// <summary>The salesperson's role on the day; null for departments and the company.</summary>
    public Role? Role => Subject.Kind == SubjectKind.Salesperson
        ? Snapshot.Organization.RoleOf(Subject.SalespersonId, Snapshot.AsOf)
        : null;

    /// <summary>The name as shown to people; the id where there is none.</summary>
    public string Name => Snapshot.NameOf(Subject);

    /// <summary>The open stages of all pipelines, pipeline by pipeline in their order.</summary>
    public IReadOnlyList<StageKey> Stages => Company.OpenStages;

    /// <summary>The case of another subject of the same company on the same day, for a rule that looks from a person to the department.</summary>
    public Case Of(Subject other) => other == Subject ? this : new(Company, other, _part);

    /// <summary>A fact about the subject.</summary>
    /// <exception cref="ArgumentException">The fact is per stage.</exception>
    public Measured<T> Get<T>(FactKey<T> key)
        where T : struct, IEquatable<T> => Require(key).Compute(Scope(null));

    /// <summary>A fact about the subject at a stage.</summary>
    /// <exception cref="ArgumentException">The fact is not per stage.</exception>
    public Measured<T> Get<T>(FactKey<T> key, StageKey stage)
        where T : struct, IEquatable<T> => Require(key).Compute(Scope(stage ?? throw new ArgumentNullException(nameof(stage))));

    /// <summary>The number of a fact, or <c>default</c> where it is missing; for facts that are counts.</summary>
    /// <exception cref="ArgumentException">The fact is per stage.</exception>
    public T Count<T>(FactKey<T> key)
        where T : struct, IEquatable<T> => Get(key).ValueOr(default);

    /// <summary>The number of a fact at a stage, or <c>default</c> where it is missing; for facts that are counts.</summary>
    /// <exception cref="ArgumentException">The fact is not per stage.</exception>
    public T Count<T>(FactKey<T> key, StageKey stage)
        where T : struct, IEquatable<T> => Get(key, stage).ValueOr(default);

    /// <summary>
    /// What the others make of a fact: the median over the other active salespeople with the same role on the day who have a value, never the subject's own.
    /// </summary>
    /// <remarks>Everybody's values are read once per day, so that asking about everybody takes time in their number. Keep the key; a new one is read anew.</remarks>
    /// <param name="fact">A fact with a <see cref="FactKey.Peers"/> summary.</param>
    /// <param name="stage">The stage; null for facts that are not per stage.</param>
    /// <returns>
    /// The number, in the unit of the fact. <see cref="Gap.NoBenchmark"/> where fewer than five others have a value, and for a fact without a summary;
    /// <see cref="Gap.NotApplicable"/> for departments and the company. In a viewer's part rounded to two digits, and also missing where fewer than five of them are
    /// outside it.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The fact is per stage and none is named, or the other way round.</exception>
    public Measured<double> Peers(FactKey fact, StageKey? stage = null) => Company.Peers.MedianOfOthers(Require(fact, stage), stage, Subject, _part?.Scope);

    /// <summary>The same fact of the same subject in a past period, as far into it as the day lies in the period asked; see <see cref="OwnPeriod"/>.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="period">Which past period.</param>
    /// <param name="stage">The stage; null for facts that are not per stage.</param>
    /// <returns>
    /// The value as the case of that day would have it, its reasons included. <see cref="Gap.NotApplicable"/> where the person was not active on that day, or where
    /// there is no such period; <see cref="Gap.TooFewData"/> where the records begin after its first day; <see cref="Gap.NotStarted"/> before the first working
    /// day of the period asked.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The fact is per stage and none is named, or the other way round.</exception>
    public Measured<T> Own<T>(FactKey<T> fact, OwnPeriod period, StageKey? stage = null)
        where T : struct, IEquatable<T>
    {
        Require((FactKey)fact, stage);
        return Company.Past(period).Compute(fact, Subject, stage, _part?.Scope);
    }

    /// <summary>As <see cref="Own{T}"/>, of a fact whose type is not known.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="period">Which past period.</param>
    /// <param name="stage">The stage; null for facts that are not per stage.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The fact is per stage and none is named, or the other way round.</exception>
    public Measured<FactValue> ReadOwn(FactKey fact, OwnPeriod period, StageKey? stage = null) =>
        Company.Past(period).Read(Require(fact, stage), Subject, stage, _part?.Scope);

    /// <summary>A step of the subject's journey; in a viewer's part as the viewer may see it. Null where there is nothing to count.</summary>
    /// <param name="kind">Which step.</param>
    /// <param name="stage">The stage of steps that have one; null for the others.</param>
    public JourneyStep? Step(JourneyStepKind kind, StageKey? stage = null) => Scope(stage).Step(kind);

    /// <summary>What a fact is computed from, for evidence.</summary>
    /// <param name="stage">The stage; null for facts that are not per stage.</param>
    public CaseScope Scope(StageKey? stage) => stage is null ? _scope ??= new(Company, Subject, null, _part) : new(Company, Subject, stage, _part);

    /// <summary>The same case for a viewer who sees only a part of the company.</summary>
    internal Case SeenWith(SeenPart part) => new(Company, Subject, part);

    /// <summary>The salesperson's key; the empty id for departments and the company.</summary>
    internal Id<Salesperson> Person => Subject.Kind == SubjectKind.Salesperson ? Subject.SalespersonId : default;

    private static FactKey Require(FactKey fact, StageKey? stage)
    {
        if (fact is null) throw new ArgumentNullException(nameof(fact));
        return fact.IsPerStage == stage is not null
            ? fact
            : throw new ArgumentException($"The fact {fact.Name} is {(fact.IsPerStage ? "" : "not ")}asked of a stage.", nameof(stage));
    }

    private static FactKey<T> Require<T>(FactKey<T> key)
        where T : struct, IEquatable<T> => key ?? throw new ArgumentNullException(nameof(key));
}
