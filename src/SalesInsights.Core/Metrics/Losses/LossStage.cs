using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Losses;

/// <summary>What was lost out of one stage, by reason.</summary>
public sealed class LossStage
{
    internal LossStage(Stage? stage, LossTally tally)
    {
        Stage = stage;
        Lost = tally.Lost.Result;
        Unknown = tally.Unknown.Result;
        Reasons = tally.Reasons();
    }

    /// <summary>The open stage that the opportunity was in last; null where it was in none before it was lost.</summary>
    public Stage? Stage { get; }

    /// <summary>All that was lost out of it: the <see cref="Reasons"/> and <see cref="Unknown"/>.</summary>
    public CountAndAmount Lost { get; }

    /// <summary>What was lost without a reason on record.</summary>
    public CountAndAmount Unknown { get; }

    /// <summary>The reasons, the most frequent first, then the larger amount, then by text (ordinal).</summary>
    public IReadOnlyList<LossReason> Reasons { get; }
}
