namespace SalesInsights.Rules.Testing.Checks;

/// <summary>A rule that throws is a fault of the report, and the others go on; a test must not overlook it.</summary>
internal static class Breakage
{
    public static Complaint? Of(RuleExpectation expectation)
    {
        var faults = expectation.Report.Faults.Where(f => f.RuleId == expectation.Test.Rule.Descriptor.Id).ToArray();
        return faults.Length == 0 ? null : new("that the rule breaks on nobody", string.Join("\n", faults.Select(f => f.ToString())));
    }
}
