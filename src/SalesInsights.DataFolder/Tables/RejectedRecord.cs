using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Tables;

/// <summary>Told of a record that cannot be a row: its line, what is wrong, and a few words on it.</summary>
internal delegate void RejectedRecord(long line, DataIssueCode code, string reason);
