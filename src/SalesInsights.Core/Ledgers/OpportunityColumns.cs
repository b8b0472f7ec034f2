using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>Many opportunities, column by column: row i of every column is one <see cref="Opportunity"/>.</summary>
/// <remarks>
/// A column has as many rows as <see cref="Id"/>, or is left out and says what the constructor of <see cref="Opportunity"/> says by default.
/// </remarks>
public readonly ref struct OpportunityColumns
{
    /// <inheritdoc cref="Opportunity.Id"/>
    public required TextColumn Id { get; init; }

    /// <inheritdoc cref="Opportunity.Owner"/>
    public TextColumn Owner { get; init; }

    /// <inheritdoc cref="Opportunity.Customer"/>
    public TextColumn Customer { get; init; }

    /// <inheritdoc cref="Opportunity.CreatedAt"/>
    public MomentColumn CreatedAt { get; init; }

    /// <inheritdoc cref="Opportunity.Pipeline"/>
    public TextColumn Pipeline { get; init; }

    /// <inheritdoc cref="Opportunity.Amount"/>
    public AmountColumn Amount { get; init; }

    /// <inheritdoc cref="Opportunity.Currency"/>
    public ReadOnlySpan<Currency> Currency { get; init; }

    /// <inheritdoc cref="Opportunity.Segment"/>
    public TextColumn Segment { get; init; }

    /// <inheritdoc cref="Opportunity.Stage"/>
    public TextColumn Stage { get; init; }

    /// <inheritdoc cref="Opportunity.ClosedAt"/>
    public MomentColumn ClosedAt { get; init; }

    /// <inheritdoc cref="Opportunity.ExpectedClose"/>
    public MomentColumn ExpectedClose { get; init; }

    /// <inheritdoc cref="Opportunity.NextActionOn"/>
    public MomentColumn NextActionOn { get; init; }

    /// <inheritdoc cref="Opportunity.LostReason"/>
    public TextColumn LostReason { get; init; }

    /// <inheritdoc cref="Opportunity.RecordedAt"/>
    public MomentColumn RecordedAt { get; init; }

    /// <summary>The lines on which the rows were read, counted from 1; empty when they come from no file.</summary>
    public ReadOnlySpan<int> Line { get; init; }

    internal int Check()
    {
        new RowNumbers(nameof(Id), Id.Length).With(nameof(Owner), Owner.Length).With(nameof(Customer), Customer.Length)
            .With(nameof(CreatedAt), CreatedAt.Length).With(nameof(Pipeline), Pipeline.Length).With(nameof(Amount), Amount.Length)
            .With(nameof(Currency), Currency.Length).With(nameof(Segment), Segment.Length).With(nameof(Stage), Stage.Length)
            .With(nameof(ClosedAt), ClosedAt.Length).With(nameof(ExpectedClose), ExpectedClose.Length)
            .With(nameof(NextActionOn), NextActionOn.Length).With(nameof(LostReason), LostReason.Length).With(nameof(RecordedAt), RecordedAt.Length)
            .With(nameof(Line), Line.Length);
        return Id.Length;
    }
}
