using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>Takes suppressed findings out of a case, and suppressed records off the lists of the others.</summary>
internal sealed class Suppressing
{
    private readonly Suppression[] _whole;
    private readonly Suppression[] _records;

    public Suppressing(IEnumerable<Suppression> inForce)
    {
        var all = inForce.ToArray();
        _whole = all.Where(s => !s.IsOfRecord).ToArray();
        _records = all.Where(s => s.IsOfRecord).ToArray();
    }

    /// <summary>Splits the findings of a case into those that stay and those that are kept out.</summary>
    public (List<Finding> Kept, List<SuppressedFinding> Suppressed) Split(IEnumerable<Finding> findings)
    {
        var (kept, suppressed) = (new List<Finding>(), new List<SuppressedFinding>());
        foreach (var finding in findings)
        {
            var (rest, by) = Apply(finding);
            if (by is null) kept.Add(rest);
            else suppressed.Add(new SuppressedFinding(finding, by));
        }

        return (kept, suppressed);
    }

    private (Finding Left, Suppression? By) Apply(Finding finding)
    {
        if (Array.Find(_whole, s => s.Covers(finding)) is { } whole) return (finding, whole);
        var onRecords = Array.FindAll(_records, s => s.Covers(finding));
        if (onRecords.Length == 0) return (finding, null);
        var records = finding.Records;
        var listed = records.Customers.Count + records.Opportunities.Count;
        var rest = new RecordSet(
            records.Customers.Where(c => !Array.Exists(onRecords, s => s.Customer == c)),
            records.Opportunities.Where(o => !Array.Exists(onRecords, s => s.Opportunity == o)),
            records.Activities);
        var left = rest.Customers.Count + rest.Opportunities.Count;
        if (left == listed) return (finding, null);
        return (finding.With(rest), left == 0 ? onRecords[0] : null);
    }
}
