using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>Collects issues with the input number of their row, so that they can be listed in input order.</summary>
internal sealed class IssueLog
{
    private readonly List<(int Sequence, DataIssue Issue)> _issues;

    public IssueLog() => _issues = [];

    /// <summary>Begins with the issues of another log, so that building twice finds the same twice.</summary>
    public IssueLog(IssueLog before) => _issues = [.. before._issues];

    public void Add(int sequence, DataIssue issue) => _issues.Add((sequence, issue));

    /// <summary>How many rows of a kind met this fate.</summary>
    public int Count(FactKind fact, DataIssueAction action) => _issues.Count(i => i.Issue.Fact == fact && i.Issue.Action == action);

    /// <summary>Lists the issue and says whether its row is left out.</summary>
    public bool Add<T>(
        StagedRows<T> rows, StagedRow<T> row, DataIssueCode code, DataIssueAction action, string recordId, string field, string value)
    {
        Add(row.Sequence, new DataIssue(code, rows.Fact, recordId, field, value, action, row.Origin));
        return action is DataIssueAction.Refused or DataIssueAction.Collapsed;
    }

    /// <summary>Lists an issue of a row of a large kind.</summary>
    public void Add<T>(
        StagedTable<T> rows, int row, DataIssueCode code, DataIssueAction action, string recordId, string field, string value)
        where T : struct => Add(
            rows.Places.SequenceOf(row), new DataIssue(code, rows.Fact, recordId, field, value, action, rows.Places.OriginOf(row)));

    /// <summary>All issues by the place of their row in the input; several of one row in the order in which they were found.</summary>
    public IReadOnlyList<DataIssue> InInputOrder() => _issues.OrderBy(i => i.Sequence).Select(i => i.Issue).ToArray();
}
