using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Shortfalls;

/// <summary>Makes a row of each subject: people by their split, departments and the company as sums of theirs.</summary>
internal sealed class ShortfallTree
{
    private static readonly ShortfallStep[] OwnSteps = [ShortfallStep.OwnTarget, ShortfallStep.OtherBusiness, ShortfallStep.NotCompared];

    private readonly TargetMeasure _measure;
    private readonly IReadOnlyList<(ShortfallStep Step, int Stage)> _steps;
    private readonly Stage[] _stages;
    private readonly int _decimals;
    private readonly Dictionary<Subject, ShortfallSums> _sums = [];

    public ShortfallTree(
        Snapshot snapshot, TargetMeasure measure, CompletionReport completion, PersonSplits splits,
        IReadOnlyList<(ShortfallStep Step, int Stage)> steps, Stage[] stages)
    {
        (_measure, _steps, _stages) = (measure, steps, stages);
        _decimals = snapshot.Ledger.Company.Currency.MinorUnits;
        var parents = completion.Rows.ToDictionary(r => r.Subject, r => r.Parent);
        foreach (var row in completion.Rows) _sums.Add(row.Subject, new ShortfallSums(steps.Count));
        foreach (var row in completion.Rows.Where(r => measure.IsMoney && r.Subject.Kind == SubjectKind.Salesperson))
        {
            var person = snapshot.Organization.IndexOf(row.Subject.SalespersonId);
            var (target, actual) = (row.Target.ValueOr(0), row.Actual);
            var total = Coins(target - actual);
            var split = splits.Of(person, target, actual);
            var parts = split is null ? null : Rounded(split.Parts, total, target - actual);
            for (Subject? subject = row.Subject; subject is { } at; subject = parents[at]) _sums[at].Add(target, total, parts, split);
        }
    }

    public ShortfallRow RowOf(CompletionRow row)
    {
        var (sums, total) = (_sums[row.Subject], Coins(row.Target.ValueOr(0) - row.Actual));
        var gap = GapOf(row, total);
        var isPerson = row.Subject.Kind == SubjectKind.Salesperson;
        if (gap == Gap.None && isPerson && sums.Split is null) gap = Gap.NoBenchmark;
        if (gap != Gap.None)
            return new(row.Subject, row.Target, row.Actual, Measured.Missing<decimal>(gap, row.Coverage), [], sums.PeersOf(isPerson));
        var chances = isPerson ? sums.Split?.Chances ?? [] : [];
        var recents = isPerson ? sums.Split?.Recents ?? [] : [];
        var parts = new ShortfallPart[_steps.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Part(_steps[i], sums.Parts[i], chances.Length > 0 ? chances[i] : null, recents.Length > 0 ? recents[i] : null);
        if (!isPerson) parts = [.. parts, .. Own(row, sums, total)];
        return new(row.Subject, row.Target, row.Actual, Measured.Of(total, row.Coverage), parts, sums.PeersOf(isPerson));
    }

    // What a department has beyond its people: a target that is not handed down, business of those who left it, people without a
    // comparison.
    private IEnumerable<ShortfallPart> Own(CompletionRow row, ShortfallSums sums, decimal total)
    {
        var ownTarget = Coins(row.Target.Value - sums.Target);
        var rest = total - sums.Total - ownTarget;
        decimal[] amounts = [ownTarget, rest, sums.NotCompared];
        return OwnSteps.Select((step, i) => new ShortfallPart(step, default, amounts[i]));
    }

    private ShortfallPart Part((ShortfallStep Step, int Stage) step, decimal amount, PartChance? chance, PartRecent? recent) =>
        new(step.Step, step.Stage < 0 ? default : _stages[step.Stage].Id, amount, chance, recent);

    private Gap GapOf(CompletionRow row, decimal total)
    {
        if (!row.Target.TryGet(out var target)) return row.Target.Gap;
        if (!_measure.IsMoney) return Gap.NotApplicable;
        return target <= 0 ? Gap.ZeroTarget : total <= 0 ? Gap.TargetReached : Gap.None;
    }

    // The last part is the carry-over: it takes the rounding of the whole too.
    private decimal[] Rounded(decimal[] parts, decimal total, decimal exact)
    {
        var whole = parts.ToArray();
        whole[whole.Length - 1] += total - exact;
        return CentParts.Of(total, whole, _decimals);
    }

    private decimal Coins(decimal amount) => decimal.Round(amount, _decimals, MidpointRounding.ToEven);
}
