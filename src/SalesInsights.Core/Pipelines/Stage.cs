using SalesInsights.Identifiers;

namespace SalesInsights.Pipelines;

/// <summary>One step of an opportunity, such as inquiry, quotation, PI, sample, won or lost. 阶段</summary>
public sealed record Stage
{
    /// <summary>Describes a stage.</summary>
    /// <param name="id">The CRM's key, unique in its pipeline.</param>
    /// <param name="name">The name as shown to people.</param>
    /// <param name="order">The place in the pipeline; a larger number is further on. Gaps are fine.</param>
    /// <param name="outcome">Open, won or lost.</param>
    /// <param name="expectedDays">Calendar days that an opportunity usually stays at most; null for no expectation; above 0.</param>
    /// <param name="probability">The CRM's own chance to win from here, 0 to 1; null for none.</param>
    /// <param name="countsAsFollowUp">Whether being here counts as following the customer up.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Expected days are 0 or less, or the probability is outside 0 to 1.</exception>
    public Stage(
        Id<Stage> id,
        string name,
        int order,
        StageOutcome outcome = StageOutcome.Open,
        int? expectedDays = null,
        double? probability = null,
        bool countsAsFollowUp = true)
    {
        if (id.IsEmpty) throw new ArgumentException("A stage needs an id.", nameof(id));
        if (expectedDays <= 0) throw new ArgumentOutOfRangeException(nameof(expectedDays), expectedDays, "Expected days are 1 or more.");
        if (probability is { } chance && !(chance >= 0 && chance <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        Id = id;
        Name = string.IsNullOrEmpty(name) ? id.Value : name;
        Order = order;
        Outcome = outcome;
        ExpectedDays = expectedDays;
        Probability = probability;
        CountsAsFollowUp = countsAsFollowUp;
    }

    /// <summary>The CRM's key, unique in its pipeline.</summary>
    public Id<Stage> Id { get; }

    /// <summary>The name as shown to people.</summary>
    public string Name { get; }

    /// <summary>The place in the pipeline; a larger number is further on.</summary>
    public int Order { get; }

    /// <summary>Open, won or lost.</summary>
    public StageOutcome Outcome { get; }

    /// <summary>Calendar days that an opportunity usually stays at most; null for no expectation.</summary>
    public int? ExpectedDays { get; }

    /// <summary>The CRM's own chance to win from here, 0 to 1; null for none.</summary>
    public double? Probability { get; }

    /// <summary>Whether being here counts as following the customer up.</summary>
    public bool CountsAsFollowUp { get; }
}
