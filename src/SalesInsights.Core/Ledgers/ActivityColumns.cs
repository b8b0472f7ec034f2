using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>Many activities, column by column: row i of every column is one <see cref="Activity"/>.</summary>
/// <remarks>A column has as many rows as <see cref="Id"/>; all but it, <see cref="Kind"/> and <see cref="At"/> may be left out.</remarks>
public readonly ref struct ActivityColumns
{
    /// <inheritdoc cref="Activity.Id"/>
    public required TextColumn Id { get; init; }

    /// <inheritdoc cref="Activity.Kind"/>
    public required ReadOnlySpan<ActivityKind> Kind { get; init; }

    /// <inheritdoc cref="Activity.At"/>
    public required MomentColumn At { get; init; }

    /// <inheritdoc cref="Activity.Salesperson"/>
    public TextColumn Salesperson { get; init; }

    /// <inheritdoc cref="Activity.Customer"/>
    public TextColumn Customer { get; init; }

    /// <inheritdoc cref="Activity.Opportunity"/>
    public TextColumn Opportunity { get; init; }

    /// <inheritdoc cref="Activity.IsAutomatic"/>
    public ReadOnlySpan<bool> IsAutomatic { get; init; }

    /// <inheritdoc cref="Activity.Thread"/>
    public TextColumn Thread { get; init; }

    /// <inheritdoc cref="Activity.RecordedAt"/>
    public MomentColumn RecordedAt { get; init; }

    /// <summary>The lines on which the rows were read, counted from 1; empty when they come from no file.</summary>
    public ReadOnlySpan<int> Line { get; init; }

    internal int Check()
    {
        new RowNumbers(nameof(Id), Id.Length).WithAll(nameof(Kind), Kind.Length).WithAll(nameof(At), At.Length)
            .With(nameof(Salesperson), Salesperson.Length).With(nameof(Customer), Customer.Length)
            .With(nameof(Opportunity), Opportunity.Length).With(nameof(IsAutomatic), IsAutomatic.Length)
            .With(nameof(Thread), Thread.Length).With(nameof(RecordedAt), RecordedAt.Length)
            .With(nameof(Line), Line.Length);
        return Id.Length;
    }
}
