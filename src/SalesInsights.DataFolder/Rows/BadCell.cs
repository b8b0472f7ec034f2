using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Rows;

/// <summary>Why a row is refused.</summary>
internal readonly struct BadCell(DataIssueCode code, string recordId, string field, string value)
{
    public DataIssueCode Code { get; } = code;

    public string RecordId { get; } = recordId;

    public string Field { get; } = field;

    public string Value { get; } = value;
}
