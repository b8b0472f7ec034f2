namespace SalesInsights.Rules.Findings;

/// <summary>An edit of records that would clear a finding.</summary>
public sealed record ClearingEdit
{
    /// <summary>Describes an edit.</summary>
    /// <param name="action">What to do, for example <c>openOpportunity</c>, <c>createCustomer</c>, <c>moveStage</c>, <c>setTarget</c>.</param>
    /// <param name="count">On how many records at least; 1 or more.</param>
    /// <exception cref="ArgumentException">The action is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public ClearingEdit(string action, int count)
    {
        if (string.IsNullOrWhiteSpace(action)) throw new ArgumentException("An edit needs an action.", nameof(action));
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, "An edit concerns 1 record or more.");
        Action = action;
        Count = count;
    }

    /// <summary>What to do.</summary>
    public string Action { get; }

    /// <summary>On how many records at least.</summary>
    public int Count { get; }
}
