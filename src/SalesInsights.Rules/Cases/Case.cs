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
    private readonly Lazy<JourneyReport>? _part;
    private readonly ViewerScope? _viewer;

    internal Case(CompanyReading company, Subject subject, Lazy<JourneyReport>? part = null, ViewerScope? viewer = null)
    {
        Company = company;
        Subject = subject;
        (_part, _viewer) = (part, viewer);
    }

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
    public Case Of(Subject other) => other == Subject ? this : new(Company, other, _part, _viewer);

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

    /// <summary>A step of the subject's journey; in a viewer's part as the viewer may see it. Null where there is nothing to count.</summary>
    /// <param name="kind">Which step.</param>
    /// <param name="stage">The stage of steps that have one; null for the others.</param>
    public JourneyStep? Step(JourneyStepKind kind, StageKey? stage = null) => Scope(stage).Step(kind);

    /// <summary>What a fact is computed from, for evidence.</summary>
    /// <param name="stage">The stage; null for facts that are not per stage.</param>
    public CaseScope Scope(StageKey? stage) => new(Company, Subject, stage, _part, _viewer);

    /// <summary>The same case for a viewer who sees only a part of the journeys and of the people.</summary>
    internal Case SeenWith(Lazy<JourneyReport> part, ViewerScope viewer) => new(Company, Subject, part, viewer);

    /// <summary>The salesperson's key; the empty id for departments and the company.</summary>
    internal Id<Salesperson> Person => Subject.Kind == SubjectKind.Salesperson ? Subject.SalespersonId : default;

    private static FactKey<T> Require<T>(FactKey<T> key)
        where T : struct, IEquatable<T> => key ?? throw new ArgumentNullException(nameof(key));
}
