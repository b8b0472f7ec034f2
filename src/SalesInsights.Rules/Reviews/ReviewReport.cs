using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Rules.Reviews;

/// <summary>What a review shows: the talks, what changed, what got better after a talk, what is snoozed; of the company or a viewer's part.</summary>
/// <remarks>No verdict depends on who looks: a viewer sees the part of what was raised for the whole company.</remarks>
public sealed class ReviewReport
{
    private readonly ReviewOptions _options;
    private readonly Dictionary<string, ReviewItem> _byId;
    private readonly Lazy<IReadOnlyList<ReviewTalk>> _talks;

    internal ReviewReport(
        DiagnosisReport diagnosis, ReviewOptions options, LocalDate? before, bool isHeld, ErrorBudget? budget,
        IReadOnlyList<ReviewItem> items, IReadOnlyList<ClosedFinding> closed, Id<Salesperson> viewer = default)
    {
        (Diagnosis, _options, ReviewBefore, IsHeld, Budget) = (diagnosis, options, before, isHeld, budget);
        (Items, Closed) = (items, closed);
        _byId = items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        _talks = new(() => Agenda.Of(this, options, viewer));
    }

    /// <summary>What is found on the day, of the company or the viewer's part.</summary>
    public DiagnosisReport Diagnosis { get; }

    /// <summary>The day.</summary>
    public LocalDate Day => Diagnosis.Snapshot.AsOf;

    /// <summary>Whether a review was held on the day; else it is a look between reviews, at which no verdict about people is raised or cleared.</summary>
    public bool IsHeld { get; }

    /// <summary>The day of the review before; null for the first.</summary>
    public LocalDate? ReviewBefore { get; }

    /// <summary>What the review spent of each person's budget; null for a look between reviews and in a viewer's part.</summary>
    public ErrorBudget? Budget { get; }

    /// <summary>Everything that stands, snoozed or not, by id.</summary>
    public IReadOnlyList<ReviewItem> Items { get; }

    /// <summary>What was closed at the review, or since the last one; by id.</summary>
    public IReadOnlyList<ClosedFinding> Closed { get; }

    /// <summary>
    /// All talks, one a person, with findings that are a warning or more and not snoozed: those who were not talked with lately first; confirmed before
    /// suspected before policy; then the most money; then by id. The viewer is not among them.
    /// </summary>
    public IReadOnlyList<ReviewTalk> Talks => _talks.Value;

    /// <summary>The talks to have first: at most <see cref="ReviewOptions.MostTalks"/>, none of them talked about lately.</summary>
    public IReadOnlyList<ReviewTalk> First => Talks.Where(t => !t.WasTalkedLately).Take(_options.MostTalks).ToArray();

    /// <summary>What stands of departments and the company; not snoozed.</summary>
    public IReadOnlyList<ReviewItem> Groups => Items.Where(i => i.Subject.Kind != SubjectKind.Salesperson && !i.IsStrength && i.SnoozedUntil is null).ToArray();

    /// <summary>
    /// What to begin with of the company and of each department, where it is found today: one each. Reasons come before outcomes (SI4001–SI4003), which say only that something is missing;
    /// then the loudest, the surest, the first of the case's findings.
    /// </summary>
    public IReadOnlyList<ReviewItem> GroupLeads => Diagnosis.Cases.Where(c => c.Subject.Kind != SubjectKind.Salesperson)
        .Select(c => c.Findings.Select(f => Find(f.Id)).OfType<ReviewItem>().Where(i => !i.IsStrength && i.SnoozedUntil is null)
            .OrderBy(i => i.IsOutcome).ThenByDescending(i => i.Finding!.Severity).ThenByDescending(i => i.Verdict).FirstOrDefault())
        .OfType<ReviewItem>().ToArray();

    /// <summary>What goes well: to be shown to the others.</summary>
    public IReadOnlyList<ReviewItem> Strengths => Items.Where(i => i.IsStrength && i.SnoozedUntil is null).ToArray();

    /// <summary>
    /// The one strength to tell the others about: of <see cref="Strengths"/> of people that are found today one that others can copy (SI6001) before one's own progress,
    /// then the surest, then by id. Null where nothing stands out.
    /// </summary>
    public ReviewItem? StrengthToTell => Strengths
        .Where(i => i.Finding is not null && i.Subject.Kind == SubjectKind.Salesperson)
        .OrderByDescending(i => i.RuleId == StrengthToShowRule.Id).ThenBy(i => i.Finding!.Step?.ScoreOfBetter.ValueOr(1) ?? 1).ThenBy(i => i.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>What is snoozed.</summary>
    public IReadOnlyList<ReviewItem> Snoozed => Items.Where(i => i.SnoozedUntil is not null).ToArray();

    /// <summary>
    /// What stands and is better than at the last talk about it. That it was the talk cannot be known: whoever is far off tends to come back anyway.
    /// </summary>
    public IReadOnlyList<ReviewItem> BetterSinceTalk => Items.Where(i => i.IsBetterSinceTalk).ToArray();

    /// <summary>What was cleared after it was talked about; again nothing is said about why.</summary>
    public IReadOnlyList<ClosedFinding> ClearedAfterTalk => Closed.Where(c => c.Because == ClosedBecause.Cleared && c.TalkedOn is not null).ToArray();

    /// <summary>What is new, worse, the same or better; not snoozed.</summary>
    public IReadOnlyList<ReviewItem> With(Trend trend) => Items.Where(i => i.Trend == trend && i.SnoozedUntil is null).ToArray();

    /// <summary>What stands of a finding; null where it does not.</summary>
    public ReviewItem? Find(string findingId) => _byId.TryGetValue(findingId, out var found) ? found : null;

    /// <summary>The part that a viewer may see: themselves, and what they head on the day.</summary>
    /// <exception cref="ArgumentException">The viewer is not listed.</exception>
    public ReviewReport VisibleTo(Id<Salesperson> viewer) => VisibleTo(Diagnosis.Snapshot.ScopeOf(viewer));

    /// <summary>The part that a viewer may see: the same verdicts, nothing from outside, and talks ranked by what may be seen.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public ReviewReport VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        var part = Diagnosis.VisibleTo(scope);
        var seen = part.Cases.SelectMany(c => c.Findings).ToDictionary(f => f.Id, StringComparer.Ordinal);
        return new(
            part, _options, ReviewBefore, IsHeld, null,
            Items.Where(i => scope.Contains(i.Subject)).Select(i => i.SeenWith(seen.TryGetValue(i.Id, out var finding) ? finding : null)).ToArray(),
            Closed.Where(c => scope.Contains(c.Subject)).ToArray(),
            scope.Viewer);
    }
}
