using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;
using SalesInsights.Shortfalls;

namespace SalesInsights.Rules.Authoring;

/// <summary>What is known about a rule without running it: id, pattern, severity, whom it applies to, its words.</summary>
public sealed class RuleDescriptor
{
    private static readonly Role[] AllRoles = [Role.Mixed, Role.Develop, Role.Maintain, Role.Assistant, Role.Manager];

    /// <summary>Describes a rule.</summary>
    /// <param name="id">The permanent id: letters, then digits, for example <c>SI2001</c> or <c>ACME1</c>; <c>SI</c> is ours.</param>
    /// <param name="texts">The words by language; at least <c>en</c>.</param>
    /// <param name="pattern">Which of the three usual reasons it shows.</param>
    /// <param name="severity">The default severity.</param>
    /// <param name="subjects">Whom it examines; salespeople when null.</param>
    /// <param name="roles">The roles of the salespeople it examines; all when null.</param>
    /// <param name="sparesNewcomersAndAbsent">
    /// Whether salespeople who have just joined, are away or have just come back are left in peace. See <see cref="Exemptions"/>.
    /// </param>
    /// <param name="prices">
    /// Which part of what is missing to the target its findings cost; that of the pattern when null: new customers, follow-up, or the losses at the finding's stage.
    /// </param>
    /// <param name="kind">Whether its findings are problems or praise; praise shows none of the three reasons and has no price.</param>
    /// <exception cref="ArgumentException">
    /// The id is not letters followed by digits, there is no English text, or praise has a pattern or a price.
    /// </exception>
    public RuleDescriptor(
        string id,
        IReadOnlyDictionary<string, RuleText> texts,
        Pattern pattern = Pattern.None,
        Severity severity = Severity.Warning,
        IEnumerable<SubjectKind>? subjects = null,
        IEnumerable<Role>? roles = null,
        bool sparesNewcomersAndAbsent = true,
        ShortfallStep? prices = null,
        FindingKind kind = FindingKind.Problem)
    {
        if (!IsRuleId(id)) throw new ArgumentException($"'{id}' is no rule id: letters, then digits, such as ACME1.", nameof(id));
        if (texts is null || !texts.ContainsKey("en")) throw new ArgumentException($"Rule {id} needs a text in 'en'.", nameof(texts));
        if (kind == FindingKind.Strength && (pattern != Pattern.None || prices is not null))
            throw new ArgumentException($"Rule {id} praises, so it has neither a pattern nor a price.", nameof(kind));
        Kind = kind;
        Id = id;
        Texts = texts;
        Pattern = pattern;
        Severity = severity;
        Subjects = (subjects ?? [SubjectKind.Salesperson]).Distinct().OrderBy(k => k).ToArray();
        Roles = (roles ?? AllRoles).Distinct().OrderBy(r => r).ToArray();
        SparesNewcomersAndAbsent = sparesNewcomersAndAbsent;
        Prices = prices ?? pattern switch
        {
            Pattern.NoNewCustomers => ShortfallStep.NewCustomers,
            Pattern.NotFollowedUp => ShortfallStep.FollowUp,
            Pattern.LostInFollowUp => ShortfallStep.Stage,
            _ => null,
        };
    }

    /// <summary>The permanent id.</summary>
    public string Id { get; }

    /// <summary>The words by language.</summary>
    public IReadOnlyDictionary<string, RuleText> Texts { get; }

    /// <summary>Which of the three usual reasons it shows.</summary>
    public Pattern Pattern { get; }

    /// <summary>Whether its findings are problems or praise.</summary>
    public FindingKind Kind { get; }

    /// <summary>The default severity.</summary>
    public Severity Severity { get; }

    /// <summary>Whom it examines, in the order of <see cref="SubjectKind"/>.</summary>
    public IReadOnlyList<SubjectKind> Subjects { get; }

    /// <summary>The roles of the salespeople it examines, in the order of <see cref="Role"/>.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>Whether salespeople who have just joined, are away or have just come back are left in peace.</summary>
    public bool SparesNewcomersAndAbsent { get; }

    /// <summary>
    /// Which part of what is missing to the target its findings cost; null for none. <see cref="ShortfallStep.Stage"/> is the stage of the finding.
    /// </summary>
    public ShortfallStep? Prices { get; }

    /// <summary>The id and the English title.</summary>
    public override string ToString() => $"{Id} {Texts["en"].Title}";

    internal static bool IsRuleId(string? id)
    {
        if (string.IsNullOrEmpty(id)) return false;
        var letters = id!.TakeWhile(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')).Count();
        return letters > 0 && letters < id!.Length && id.Skip(letters).All(c => c is >= '0' and <= '9');
    }
}
