using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>Many stage entries, column by column: row i of every column is one <see cref="StageEntry"/>.</summary>
/// <remarks>
/// A column has as many rows as <see cref="Opportunity"/>; all but it and <see cref="Stage"/> may be left out. Loading is fastest where
/// the entries of an opportunity lie together.
/// </remarks>
public readonly ref struct StageEntryColumns
{
    /// <inheritdoc cref="StageEntry.Opportunity"/>
    public required TextColumn Opportunity { get; init; }

    /// <inheritdoc cref="StageEntry.Stage"/>
    public required TextColumn Stage { get; init; }

    /// <inheritdoc cref="StageEntry.EnteredAt"/>
    public MomentColumn EnteredAt { get; init; }

    /// <inheritdoc cref="StageEntry.Sequence"/>
    public ReadOnlySpan<int?> Sequence { get; init; }

    /// <inheritdoc cref="StageEntry.RecordedAt"/>
    public MomentColumn RecordedAt { get; init; }

    /// <summary>The lines on which the rows were read, counted from 1; empty when they come from no file.</summary>
    public ReadOnlySpan<int> Line { get; init; }

    internal int Check()
    {
        new RowNumbers(nameof(Opportunity), Opportunity.Length).WithAll(nameof(Stage), Stage.Length).With(nameof(EnteredAt), EnteredAt.Length)
            .With(nameof(Sequence), Sequence.Length).With(nameof(RecordedAt), RecordedAt.Length)
            .With(nameof(Line), Line.Length);
        return Opportunity.Length;
    }
}
