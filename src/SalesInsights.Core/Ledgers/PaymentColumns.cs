using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>Many payments, column by column: row i of every column is one <see cref="Payment"/>.</summary>
/// <remarks>A column has as many rows as <see cref="Id"/>; all but it, <see cref="ReceivedOn"/> and <see cref="Amount"/> may be left out.</remarks>
public readonly ref struct PaymentColumns
{
    /// <inheritdoc cref="Payment.Id"/>
    public required TextColumn Id { get; init; }

    /// <inheritdoc cref="Payment.ReceivedOn"/>
    public required MomentColumn ReceivedOn { get; init; }

    /// <inheritdoc cref="Payment.Amount"/>
    public required ReadOnlySpan<decimal> Amount { get; init; }

    /// <inheritdoc cref="Payment.Order"/>
    public TextColumn Order { get; init; }

    /// <inheritdoc cref="Payment.Owner"/>
    public TextColumn Owner { get; init; }

    /// <inheritdoc cref="Payment.Customer"/>
    public TextColumn Customer { get; init; }

    /// <inheritdoc cref="Payment.Currency"/>
    public ReadOnlySpan<Currency> Currency { get; init; }

    /// <inheritdoc cref="Payment.RecordedAt"/>
    public MomentColumn RecordedAt { get; init; }

    /// <summary>The lines on which the rows were read, counted from 1; empty when they come from no file.</summary>
    public ReadOnlySpan<int> Line { get; init; }

    internal int Check()
    {
        new RowNumbers(nameof(Id), Id.Length).WithAll(nameof(ReceivedOn), ReceivedOn.Length).WithAll(nameof(Amount), Amount.Length)
            .With(nameof(Order), Order.Length).With(nameof(Owner), Owner.Length).With(nameof(Customer), Customer.Length)
            .With(nameof(Currency), Currency.Length).With(nameof(RecordedAt), RecordedAt.Length)
            .With(nameof(Line), Line.Length);
        return Id.Length;
    }
}
