namespace SalesInsights.Targets;

/// <summary>What a target counts: an id and the facts behind it.</summary>
public sealed class TargetMeasure : IEquatable<TargetMeasure>
{
    /// <summary>Order amounts.</summary>
    public static readonly TargetMeasure Orders = new("orders", MeasureSource.Orders);

    /// <summary>Payment amounts.</summary>
    public static readonly TargetMeasure Payments = new("payments", MeasureSource.Payments);

    /// <summary>Amounts of won opportunities.</summary>
    public static readonly TargetMeasure Won = new("won", MeasureSource.WonOpportunities);

    /// <summary>Customers created by the owner.</summary>
    public static readonly TargetMeasure NewCustomers = new("newCustomers", MeasureSource.NewCustomers);

    /// <summary>Opportunities opened.</summary>
    public static readonly TargetMeasure Opportunities = new("opportunities", MeasureSource.OpportunitiesOpened);

    /// <summary>Activities done.</summary>
    public static readonly TargetMeasure Activities = new("activities", MeasureSource.Activities);

    private TargetMeasure(string id, MeasureSource source)
    {
        Id = id;
        Source = source;
    }

    /// <summary>The built-in measures in the order in which they are listed.</summary>
    public static IReadOnlyList<TargetMeasure> BuiltIn { get; } = [Orders, Payments, Won, NewCustomers, Opportunities, Activities];

    /// <summary>The name in files and answers, for example <c>newCustomers</c>.</summary>
    public string Id { get; }

    /// <summary>The facts behind it.</summary>
    public MeasureSource Source { get; }

    /// <summary>Whether it adds up money; otherwise it counts records.</summary>
    public bool IsMoney => Source is MeasureSource.Orders or MeasureSource.Payments or MeasureSource.WonOpportunities;

    /// <summary>Finds a built-in measure by its id, letter by letter.</summary>
    /// <returns>The measure, or null when there is none of that name.</returns>
    public static TargetMeasure? Find(string? id) => BuiltIn.FirstOrDefault(m => m.Id == id);

    /// <inheritdoc/>
    public bool Equals(TargetMeasure? other) => other is not null && Id == other.Id && Source == other.Source;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TargetMeasure);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
