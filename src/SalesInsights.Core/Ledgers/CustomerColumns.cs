using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>Many customers, column by column: row i of every column is one <see cref="Customer"/>.</summary>
/// <remarks>
/// A column has as many rows as <see cref="Id"/>, or is left out and says what the constructor of <see cref="Customer"/> says by default.
/// </remarks>
public readonly ref struct CustomerColumns
{
    /// <inheritdoc cref="Customer.Id"/>
    public required TextColumn Id { get; init; }

    /// <inheritdoc cref="Customer.Owner"/>
    public TextColumn Owner { get; init; }

    /// <inheritdoc cref="Customer.CreatedOn"/>
    public MomentColumn CreatedOn { get; init; }

    /// <inheritdoc cref="Customer.Origin"/>
    public ReadOnlySpan<CustomerOrigin> Origin { get; init; }

    /// <inheritdoc cref="Customer.Campaign"/>
    public TextColumn Campaign { get; init; }

    /// <inheritdoc cref="Customer.Segment"/>
    public TextColumn Segment { get; init; }

    /// <inheritdoc cref="Customer.Source"/>
    public TextColumn Source { get; init; }

    /// <inheritdoc cref="Customer.Country"/>
    public TextColumn Country { get; init; }

    /// <inheritdoc cref="Customer.Grade"/>
    public TextColumn Grade { get; init; }

    /// <inheritdoc cref="Customer.RecordedAt"/>
    public MomentColumn RecordedAt { get; init; }

    /// <summary>The lines on which the rows were read, counted from 1; empty when they come from no file.</summary>
    public ReadOnlySpan<int> Line { get; init; }

    internal int Check()
    {
        new RowNumbers(nameof(Id), Id.Length).With(nameof(Owner), Owner.Length).With(nameof(CreatedOn), CreatedOn.Length)
            .With(nameof(Origin), Origin.Length).With(nameof(Campaign), Campaign.Length).With(nameof(Segment), Segment.Length)
            .With(nameof(Source), Source.Length).With(nameof(Country), Country.Length).With(nameof(Grade), Grade.Length)
            .With(nameof(RecordedAt), RecordedAt.Length)
            .With(nameof(Line), Line.Length);
        return Id.Length;
    }
}
