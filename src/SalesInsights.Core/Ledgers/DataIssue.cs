using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>One thing that is wrong with one row: what, where, and what was done with it.</summary>
public sealed record DataIssue
{
    /// <summary>Describes an issue.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="fact">The kind of row.</param>
    /// <param name="recordId">The row's key as written; "" where the row has none.</param>
    /// <param name="field">The column's name as in a data folder, for example <c>owner_id</c>; "" where the whole row is meant.</param>
    /// <param name="value">The value as read; "" where there is none.</param>
    /// <param name="action">What was done with the row.</param>
    /// <param name="origin">Where the row was read.</param>
    public DataIssue(
        DataIssueCode code,
        FactKind fact,
        string recordId,
        string field,
        string value,
        DataIssueAction action,
        RowOrigin origin = default)
    {
        Code = code;
        Fact = fact;
        RecordId = recordId ?? "";
        Field = field ?? "";
        Value = value ?? "";
        Action = action;
        Origin = origin;
    }

    /// <summary>What is wrong.</summary>
    public DataIssueCode Code { get; }

    /// <summary>The kind of row.</summary>
    public FactKind Fact { get; }

    /// <summary>The row's key as written; "" where the row has none.</summary>
    public string RecordId { get; }

    /// <summary>The column's name as in a data folder; "" where the whole row is meant.</summary>
    public string Field { get; }

    /// <summary>The value as read; "" where there is none.</summary>
    public string Value { get; }

    /// <summary>What was done with the row.</summary>
    public DataIssueAction Action { get; }

    /// <summary>Where the row was read.</summary>
    public RowOrigin Origin { get; }

    /// <summary>For example <c>orders.csv:17: Orders o9: owner_id 'u77': UnknownSalesperson, FieldDropped</c>.</summary>
    public override string ToString()
    {
        var place = Origin.File is null ? "" : Origin + ": ";
        var cell = Field.Length == 0 ? "" : $": {Field} '{Value}'";
        return $"{place}{Fact} {RecordId}{cell}: {Code}, {Action}";
    }
}
