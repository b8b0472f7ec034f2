namespace SalesInsights.Targets;

/// <summary>What a target counts: an id, the facts behind it, by which day, to whose credit, and which of them.</summary>
/// <remarks>A company's own measures are declared and stand in its <see cref="TargetPolicy"/>.</remarks>
/// <example><code>
/// var export = TargetMeasure.Declared("exportOrders", MeasureSource.Orders, where: [new(MeasureField.Country, "DE", "FR")]);
/// </code></example>
public sealed partial class TargetMeasure : IEquatable<TargetMeasure>
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

    private TargetMeasure(
        string id, MeasureSource source, DateBasis? basis = null, CreditRole? credit = null, MeasureCondition[]? where = null, string? name = null)
    {
        Id = id;
        Source = source;
        Basis = basis ?? MeasureRules.BasesOf(source)[0];
        Credit = credit ?? MeasureRules.CreditsOf(source)[0];
        Where = where ?? [];
        Name = name;
    }

    /// <summary>The built-in measures in the order in which they are listed.</summary>
    public static IReadOnlyList<TargetMeasure> BuiltIn { get; } = [Orders, Payments, Won, NewCustomers, Opportunities, Activities];

    /// <summary>The name in files and answers, for example <c>newCustomers</c>.</summary>
    public string Id { get; }

    /// <summary>The name as shown to people; null for a built-in one, and where none was given.</summary>
    public string? Name { get; }

    /// <summary>The facts behind it.</summary>
    public MeasureSource Source { get; }

    /// <summary>Which day decides in which period a record counts.</summary>
    public DateBasis Basis { get; }

    /// <summary>To whom a record counts.</summary>
    public CreditRole Credit { get; }

    /// <summary>What must all hold for a record to count, by field; empty where every record does.</summary>
    public IReadOnlyList<MeasureCondition> Where { get; }

    /// <summary>Whether it adds up money; otherwise it counts records.</summary>
    public bool IsMoney => Source is MeasureSource.Orders or MeasureSource.Payments or MeasureSource.WonOpportunities;

    /// <summary>Finds a built-in measure by its id, letter by letter.</summary>
    /// <returns>The measure, or null when there is none of that name.</returns>
    public static TargetMeasure? Find(string? id) => BuiltIn.FirstOrDefault(m => m.Id == id);

    /// <summary>Whether both have the same id and count the same; the name does not matter.</summary>
    public bool Equals(TargetMeasure? other) => other is not null && Id == other.Id && Source == other.Source
        && Basis == other.Basis && Credit == other.Credit && Where.SequenceEqual(other.Where);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TargetMeasure);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
