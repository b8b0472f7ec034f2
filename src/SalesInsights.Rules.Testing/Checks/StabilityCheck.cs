using SalesInsights.Ledgers;

namespace SalesInsights.Rules.Testing.Checks;

/// <summary>The same records give the same findings: asked again, put in another order, or with what happens later.</summary>
internal static class StabilityCheck
{
    public static Complaint? Of(RuleExpectation expectation)
    {
        var company = expectation.Company;
        var found = FindingPrint.Of(expectation.Report, expectation.Test.Rule.Descriptor.Id);
        return Compare("the same findings when the rule examines the same case twice", expectation.Report.Snapshot)
            ?? Compare("the same findings in whatever order the records come", company.Reversed())
            ?? Compare("the same findings whatever happens after the day", LaterRecords.AddedTo(company, expectation.Report.Snapshot).Snapshot());

        Complaint? Compare(string expected, Snapshot snapshot)
        {
            var again = FindingPrint.Of(
                expectation.Test.Engine.Run(snapshot, company.Request(expectation.Test.Reading)), expectation.Test.Rule.Descriptor.Id);
            return again.SequenceEqual(found, StringComparer.Ordinal) ? null : new(expected, Difference(found, again));
        }
    }

    private static string Difference(string[] before, string[] after) =>
        "first:\n" + Text(before.Except(after)) + "\nthen:\n" + Text(after.Except(before));

    private static string Text(IEnumerable<string> findings) => findings.FirstOrDefault() ?? "no finding that differs";
}
