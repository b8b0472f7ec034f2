using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>Many orders, column by column: row i of every column is one <see cref="Order"/>.</summary>
/// <remarks>A column has as many rows as <see cref="Id"/>; all but it, <see cref="OrderedOn"/> and <see cref="Amount"/> may be left out.</remarks>
public readonly ref struct OrderColumns
{
    /// <inheritdoc cref="Order.Id"/>
    public required TextColumn Id { get; init; }

    /// <inheritdoc cref="Order.OrderedOn"/>
    public required MomentColumn OrderedOn { get; init; }

    /// <inheritdoc cref="Order.Amount"/>
    public required ReadOnlySpan<decimal> Amount { get; init; }

    /// <inheritdoc cref="Order.Owner"/>
    public TextColumn Owner { get; init; }

    /// <inheritdoc cref="Order.Customer"/>
    public TextColumn Customer { get; init; }

    /// <inheritdoc cref="Order.Opportunity"/>
    public TextColumn Opportunity { get; init; }

    /// <inheritdoc cref="Order.Currency"/>
    public ReadOnlySpan<Currency> Currency { get; init; }

    /// <inheritdoc cref="Order.CancelledOn"/>
    public MomentColumn CancelledOn { get; init; }

    /// <inheritdoc cref="Order.RecordedAt"/>
    public MomentColumn RecordedAt { get; init; }

    /// <summary>The lines on which the rows were read, counted from 1; empty when they come from no file.</summary>
    public ReadOnlySpan<int> Line { get; init; }

    internal int Check()
    {
        new RowNumbers(nameof(Id), Id.Length).WithAll(nameof(OrderedOn), OrderedOn.Length).WithAll(nameof(Amount), Amount.Length)
            .With(nameof(Owner), Owner.Length).With(nameof(Customer), Customer.Length).With(nameof(Opportunity), Opportunity.Length)
            .With(nameof(Currency), Currency.Length).With(nameof(CancelledOn), CancelledOn.Length).With(nameof(RecordedAt), RecordedAt.Length)
            .With(nameof(Line), Line.Length);
        return Id.Length;
    }
}
