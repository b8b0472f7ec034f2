namespace SalesInsights.Ledgers;

/// <summary>Collects issues with the input number of their row, so that they can be listed in input order.</summary>
internal sealed class IssueLog
{
    private readonly List<(int Sequence, DataIssue Issue)> _issues = [];

    public void Add(int sequence, DataIssue issue) => _issues.Add((sequence, issue));

    /// <summary>Lists the issue, counts what it does to its row, and says whether the row is left out.</summary>
    public bool Add<T>(
        StagedRows<T> rows, StagedRow<T> row, DataIssueCode code, DataIssueAction action, string recordId, string field, string value)
    {
        Add(row.Sequence, new DataIssue(code, rows.Fact, recordId, field, value, action, row.Origin));
        rows.Count(action);
        return action is DataIssueAction.Refused or DataIssueAction.Collapsed;
    }

    /// <summary>All issues by the place of their row in the input; several of one row in the order in which they were found.</summary>
    public IReadOnlyList<DataIssue> InInputOrder() => _issues.OrderBy(i => i.Sequence).Select(i => i.Issue).ToArray();
}
