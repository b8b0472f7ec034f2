namespace SalesInsights.Ledgers;

/// <summary>A strict load found issues; none of the rows was loaded.</summary>
public sealed class DataIssuesException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="issues">All issues, in input order; at least one.</param>
    /// <exception cref="ArgumentException">There are no issues.</exception>
    public DataIssuesException(IReadOnlyList<DataIssue> issues)
        : base(Describe(issues)) => Issues = issues;

    /// <summary>All issues, in input order.</summary>
    public IReadOnlyList<DataIssue> Issues { get; }

    private static string Describe(IReadOnlyList<DataIssue> issues)
    {
        if (issues is null || issues.Count == 0) throw new ArgumentException("There are no issues.", nameof(issues));
        return FormattableString.Invariant($"The strict load found {issues.Count} issue(s). The first: {issues[0]}");
    }
}
