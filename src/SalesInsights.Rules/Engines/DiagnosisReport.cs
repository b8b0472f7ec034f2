using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Wording;
using SalesInsights.Shortfalls;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Engines;

/// <summary>The diagnosis of a company, or the part of it that a viewer may see.</summary>
public sealed class DiagnosisReport
{
    private readonly Lazy<Dictionary<Subject, CaseReport>> _bySubject;
    private readonly ViewerPart? _part;

    internal DiagnosisReport(
        CompanyReading reading, RuleSet rules, IReadOnlyList<CaseReport> cases, IReadOnlyList<RuleFault> faults)
        : this(reading, rules, cases, faults, isWhole: true, null)
    {
    }

    private DiagnosisReport(
        CompanyReading reading, RuleSet rules, IReadOnlyList<CaseReport> cases, IReadOnlyList<RuleFault> faults, bool isWhole, ViewerPart? part)
    {
        (Reading, Rules, Cases, Faults, IsWhole, _part) = (reading, rules, cases, faults, isWhole, part);
        _bySubject = new(() => cases.ToDictionary(c => c.Subject));
    }

    /// <summary>The rules that were in force.</summary>
    public RuleSet Rules { get; }

    /// <summary>The ledger as of the day.</summary>
    public Snapshot Snapshot => Reading.Snapshot;

    /// <summary>The period asked about.</summary>
    public TargetPeriod Period => Reading.Period;

    /// <summary>The measure asked about.</summary>
    public TargetMeasure Measure => Reading.Measure;

    /// <summary>All cases: the company, departments by id, salespeople by id.</summary>
    public IReadOnlyList<CaseReport> Cases { get; }

    /// <summary>Whether this is the whole company, and not a viewer's part.</summary>
    public bool IsWhole { get; }

    /// <summary>Who looks, in a viewer's part; empty in the whole.</summary>
    public Id<Salesperson> Viewer => _part is null ? default : _part.Scope.Viewer;

    /// <summary>Whom charts and sums are about: the company, or in a viewer's part what the viewer heads (<see cref="ViewerScope.Wholes"/>).</summary>
    public IReadOnlyList<Subject> Wholes => _part?.Scope.Wholes ?? [Subject.Company];

    /// <summary>The salespeople, by id.</summary>
    public IEnumerable<CaseReport> Salespeople => Cases.Where(c => c.Subject.Kind == SubjectKind.Salesperson);

    /// <summary>The departments, by id.</summary>
    public IEnumerable<CaseReport> Departments => Cases.Where(c => c.Subject.Kind == SubjectKind.Department);

    /// <summary>The company; null in a viewer's part.</summary>
    public CaseReport? Company => Cases.FirstOrDefault(c => c.Subject.Kind == SubjectKind.Company);

    /// <summary>Rules that broke, case by case.</summary>
    public IReadOnlyList<RuleFault> Faults { get; }

    /// <summary>What can be said of every step of the subjects; in a viewer's part the part of it that the viewer may see. Made when first asked for.</summary>
    public JourneyReport Journeys => _part is null ? Reading.Journeys : _part.Journeys;

    /// <summary>What is missing to each target, split over the steps; in a viewer's part the part of it that the viewer may see. Made when first asked for.</summary>
    public ShortfallReport Shortfall => _part is null ? Reading.Shortfall : _part.Shortfall;

    /// <summary>Where everybody will land; in a viewer's part the part of it that the viewer may see. Made when first asked for.</summary>
    public OutlookReport Outlook => _part is null ? Reading.Outlook : _part.Outlook;

    internal CompanyReading Reading { get; }

    /// <summary>The salespeople who are behind pace, the largest gap to the expected amount first, then by id.</summary>
    /// <remarks>People whose pace cannot be said are not among them.</remarks>
    public IReadOnlyList<CaseReport> Behind() => Salespeople
        .Where(c => c.Completion is { } row && row.Pace.TryGet(out var pace) && pace < 1)
        .OrderBy(c => c.Completion!.Ahead.ValueOr(0m)).ThenBy(c => c.Subject).ToArray();

    /// <summary>The report of one subject; null when it is not part of this report.</summary>
    public CaseReport? Find(Subject subject) => _bySubject.Value.TryGetValue(subject, out var found) ? found : null;

    /// <summary>The part about one subject only; empty when the subject is not part of this report.</summary>
    public DiagnosisReport About(Subject subject) => new(
        Reading, Rules, Cases.Where(c => c.Subject == subject).ToArray(), Faults.Where(f => f.Subject == subject).ToArray(), isWhole: false, _part);

    /// <summary>Makes words of the findings.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public FindingWords Words(Language language) => new(language, Rules, Snapshot, Period, Measure);

    /// <summary>
    /// The part that a viewer may see: themselves, and the departments that they head on the day with everything and everybody
    /// below. Nothing else: no names, ids, counts or texts from outside.
    /// </summary>
    /// <param name="viewer">The viewer.</param>
    /// <exception cref="ArgumentException">The viewer is not listed.</exception>
    public DiagnosisReport VisibleTo(Id<Salesperson> viewer) => VisibleTo(Snapshot.ScopeOf(viewer));

    /// <summary>The part that a viewer may see; no verdict depends on who looks.</summary>
    /// <param name="scope">What the viewer may see.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public DiagnosisReport VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        var part = new ViewerPart(Reading, scope);
        return new(
            Reading,
            Rules,
            Cases.Where(c => scope.Contains(c.Subject)).Select(c => c.VisibleTo(part)).ToArray(),
            Faults.Where(f => scope.Contains(f.Subject)).ToArray(),
            isWhole: false,
            part);
    }
}
