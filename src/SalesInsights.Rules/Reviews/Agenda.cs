using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Reviews;

/// <summary>Makes talks of what stands: one a person, in the order in which to have them.</summary>
internal static class Agenda
{
    public static IReadOnlyList<ReviewTalk> Of(ReviewReport report, ReviewOptions options, Id<Salesperson> viewer) => report.Diagnosis.Salespeople
        .Where(c => c.Subject.SalespersonId != viewer)
        .Select(c => (Case: c, Items: ItemsOf(c.Findings, report)))
        .Where(t => t.Items.Any(MayLead))
        .Select(t => new ReviewTalk(t.Case, t.Items, t.Items.Where(MayLead).All(i => WasTalkedLately(i, report.Day, options))))
        .OrderBy(t => t.WasTalkedLately).ThenByDescending(t => t.Verdict).ThenByDescending(t => t.Impact).ThenBy(t => t.Subject)
        .ToArray();

    /// <summary>The surest first, what is only good to know last; the report's order from upstream to downstream within.</summary>
    private static ReviewItem[] ItemsOf(IReadOnlyList<Finding> findings, ReviewReport report) => findings
        .Select(f => report.Find(f.Id)).OfType<ReviewItem>()
        .Where(i => i.SnoozedUntil is null && !i.IsStrength)
        .OrderByDescending(MayLead).ThenByDescending(i => i.Verdict).ToArray();

    private static bool MayLead(ReviewItem item) => item.Finding!.Severity >= Severity.Warning;

    private static bool WasTalkedLately(ReviewItem item, LocalDate day, ReviewOptions options) =>
        item.TalkedOn is { } talked && day < talked.PlusDays(options.TalkRestDays) && (item.Trend is Trend.Same or Trend.Better || talked == day);
}
