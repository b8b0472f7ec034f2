using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Board;

/// <summary>What a <see cref="BoardReport"/> shows; checked when the report is made.</summary>
public sealed class BoardOptions
{
    /// <summary>Whose opportunities: those of the present owners, for a department of the people who are in it on the day.</summary>
    /// <value>The default is the company, unknown owners included.</value>
    public Subject Subject { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is the company's only one, or the first by id.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    /// <summary>How many cards a stage shows at most; its totals are of all. 0 or more.</summary>
    /// <value>The default is null: all of them.</value>
    public int? CardsPerStage { get; init; }

    /// <summary>The calendar days that an opportunity usually stays at most in a stage that says nothing itself; 0 or more.</summary>
    /// <value>The default is 30.</value>
    public int DefaultExpectedDays { get; init; } = 30;

    internal object Key => (Subject, Pipeline, CardsPerStage, DefaultExpectedDays);
}
