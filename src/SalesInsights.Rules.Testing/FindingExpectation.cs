using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing.Checks;
using SalesInsights.Rules.Testing.Edits;

namespace SalesInsights.Rules.Testing;

/// <summary>What a finding is expected to say.</summary>
/// <remarks>Each method throws <see cref="RuleExpectationException"/> where the finding says something else, and returns the same expectation.</remarks>
public sealed partial class FindingExpectation
{
    /// <summary>Numbers that are no counts and no money are compared to twelve decimals.</summary>
    private const double Tolerance = 1e-12;

    private readonly RuleExpectation _case;

    internal FindingExpectation(RuleExpectation @case, Finding finding) => (_case, Finding) = (@case, finding);

    /// <summary>The finding, for whatever there is no method for.</summary>
    public Finding Finding { get; }

    /// <summary>Expects a piece of evidence; what is not given is not compared.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="value">Its exact value; a fraction to twelve decimals.</param>
    /// <param name="of">The number of cases that it is a part of.</param>
    /// <param name="threshold">What it was compared with.</param>
    /// <param name="option">The option that the threshold comes from, such as <c>SI1001.workingDays</c>.</param>
    /// <param name="unit">The name of its unit; of a built-in fact the unit that it always has, where nothing is said.</param>
    public FindingExpectation Because(
        string fact, FactValue value, long? of = null, FactValue? threshold = null, string? option = null, string? unit = null)
    {
        var evidence = Finding.Find(fact);
        unit ??= FactCatalog.BuiltIn.Find(fact)?.Unit.Name;
        var isSo = evidence is not null && evidence.Value.TryGet(out var known) && Same(known, value)
            && (of is null || evidence.Of == of)
            && (threshold is not { } line || (evidence.Threshold is { } compared && Same(compared, line)))
            && (option is null || evidence.ThresholdFrom == option)
            && (unit is null || evidence.Unit.Name == unit);
        return Require(isSo, $"{fact} = {value}{Said(" of ", of)}{Said(" ", unit)}{Said(", threshold ", threshold)}{Said(" from ", option)}");
    }

    /// <summary>Expects a piece of evidence without a value.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="reason">Why it is missing.</param>
    public FindingExpectation Misses(string fact, Gap reason) =>
        Require(Finding.Find(fact) is { } evidence && !evidence.Value.HasValue && evidence.Value.Gap == reason, $"{fact} missing ({reason})");

    /// <summary>Expects what made the rule speak, all of it.</summary>
    /// <param name="triggers">The policy, the others, the own past, in this order.</param>
    public FindingExpectation TriggeredBy(params Trigger[] triggers) =>
        Require(Finding.Triggers.SequenceEqual(triggers), $"triggers {string.Join(", ", triggers)}");

    /// <summary>Expects how sure the finding is.</summary>
    /// <param name="verdict">How sure.</param>
    public FindingExpectation IsSure(FindingVerdict verdict) => Require(Finding.Verdict == verdict, $"verdict {verdict}");

    /// <summary>Expects how loudly the finding speaks.</summary>
    /// <param name="severity">The severity in force.</param>
    public FindingExpectation Speaks(Severity severity) => Require(Finding.Severity == severity, $"severity {severity}", Finding.Severity.ToString());

    /// <summary>Expects the finding's id.</summary>
    /// <param name="id">For example <c>SI3001/salesperson/u1/quotation</c>.</param>
    public FindingExpectation HasId(string id) => Require(Finding.Id == id, $"the id {id}");

    /// <summary>Expects the customers to open, in this order.</summary>
    /// <param name="ids">Their ids; none for no customers.</param>
    public FindingExpectation OpensCustomers(params string[] ids) => Opens("customers", Finding.Records.Customers.Select(r => r.Value), ids);

    /// <summary>Expects the opportunities to open, in this order.</summary>
    /// <param name="ids">Their ids; none for no opportunities.</param>
    public FindingExpectation OpensOpportunities(params string[] ids) => Opens("opportunities", Finding.Records.Opportunities.Select(r => r.Value), ids);

    /// <summary>Expects the activities to open, in this order.</summary>
    /// <param name="ids">Their ids; none for no activities.</param>
    public FindingExpectation OpensActivities(params string[] ids) => Opens("activities", Finding.Records.Activities.Select(r => r.Value), ids);

    /// <summary>Expects the one edit of records that would clear the finding.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="count">On how many records at least.</param>
    public FindingExpectation WouldClear(string action, int count) =>
        Require(Finding.WouldClear.SequenceEqual([new ClearingEdit(action, count)]), $"{action} {count} would clear it", Edits);

    /// <summary>Expects that the finding names no edit that would clear it.</summary>
    public FindingExpectation NothingClears() => Require(Finding.WouldClear.Count == 0, "no edit that would clear it", Edits);

    /// <summary>
    /// Carries out what would clear the finding on a copy of the company and runs the rule again: the finding is gone; with one record fewer it is still
    /// there where the policy alone made the rule speak.
    /// </summary>
    /// <param name="apply">Carries out actions that <see cref="ClearingActions"/> does not list; null where the rule names none.</param>
    /// <exception cref="RuleExpectationException">Nothing would clear it, nobody knows how to carry it out, or it does not do what the finding says.</exception>
    public FindingExpectation ClearsAsItSays(Action<TestCompany, ClearingEdit>? apply = null)
    {
        if (Finding.WouldClear.Count == 0) throw _case.Failed("an edit that would clear the finding", "none");
        var clearing = new ClearingRun(_case, Finding, apply);
        if (clearing.FindingAfter(Finding.WouldClear) is { } left) throw _case.Failed($"that {Edits} clears it", $"still there: {left}");
        if (!Finding.Triggers.SequenceEqual([Trigger.Policy])) return this;
        foreach (var edit in Finding.WouldClear.Where(e => e.Count > 1))
        {
            var fewer = Finding.WouldClear.Select(e => e == edit ? new ClearingEdit(e.Action, e.Count - 1) : e).ToArray();
            if (clearing.FindingAfter(fewer) is null) throw _case.Failed($"that it takes {Edits} to clear it", $"{edit.Action} {edit.Count - 1} was enough");
        }

        return this;
    }

    private string Edits => Finding.WouldClear.Count == 0 ? "nothing" : string.Join(", ", Finding.WouldClear.Select(FindingPrint.Of));

    private static bool Same(FactValue one, FactValue other) => one == other
        || (!one.IsDay && !other.IsDay && !(one.IsExact && other.IsExact) && Math.Abs(Number(one) - Number(other)) <= Tolerance);

    private static double Number(FactValue value) => value.IsExact ? (double)value.Exact : value.Fraction;

    private static string Said(string before, object? said) => said is null ? "" : before + said;

    private FindingExpectation Opens(string what, IEnumerable<string> found, string[] expected)
    {
        var ids = found.ToArray();
        return Require(ids.SequenceEqual(expected ?? [], StringComparer.Ordinal), $"{what} {string.Join(", ", expected ?? [])}", $"{what} {string.Join(", ", ids)}");
    }

    private FindingExpectation Require(bool isSo, string expected, string? came = null) => isSo ? this : throw _case.Failed(expected, came);
}
