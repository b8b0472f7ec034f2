using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Facts;

/// <summary>One selling process with a customer. 商机</summary>
/// <remarks>An opportunity row; its way through the stages comes as <see cref="StageEntry"/> rows, or as <c>stage</c> and <c>closedAt</c> where the CRM keeps no history.</remarks>
public sealed record Opportunity
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="owner">Who owns it as last loaded. Dated owners: <see cref="OpportunityOwnerChange"/>.</param>
    /// <param name="customer">With whom; empty when the CRM does not know.</param>
    /// <param name="createdAt">When it was opened; unknown stays unknown.</param>
    /// <param name="pipeline">Which selling process; empty for the company's only one.</param>
    /// <param name="amount">The expected or won amount in <c>currency</c>; null when unknown.</param>
    /// <param name="currency">The amount's currency; the company's reporting currency when empty.</param>
    /// <param name="segment">A group to compare within, for example the product.</param>
    /// <param name="stage">The present stage, used only where the opportunity has no stage entries.</param>
    /// <param name="closedAt">When it was won or lost, used only where the opportunity has no stage entries.</param>
    /// <param name="expectedClose">The day on which it is expected to be won, as last loaded.</param>
    /// <param name="nextActionOn">The day on which the owner means to do the next thing, as last loaded.</param>
    /// <param name="lostReason">Why it was lost, as the CRM writes it; null or empty when unknown.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Opportunity(
        Id<Opportunity> id,
        Id<Salesperson> owner,
        Id<Customer> customer = default,
        Moment createdAt = default,
        Id<PipelineDefinition> pipeline = default,
        decimal? amount = null,
        Currency currency = default,
        string? segment = null,
        Id<Stage> stage = default,
        Moment closedAt = default,
        Moment expectedClose = default,
        Moment nextActionOn = default,
        string? lostReason = null,
        Moment recordedAt = default)
    {
        Id = id;
        Owner = owner;
        Customer = customer;
        CreatedAt = createdAt;
        Pipeline = pipeline;
        Amount = amount;
        Currency = currency;
        Segment = segment;
        Stage = stage;
        ClosedAt = closedAt;
        ExpectedClose = expectedClose;
        NextActionOn = nextActionOn;
        LostReason = lostReason;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>The CRM's key.</summary>
    public Id<Opportunity> Id { get; }

    /// <summary>Who owns it as last loaded. Dated owners: <see cref="OpportunityOwnerChange"/>.</summary>
    public Id<Salesperson> Owner { get; }

    /// <summary>With whom; empty when the CRM does not know.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>When it was opened; unknown stays unknown.</summary>
    public Moment CreatedAt { get; }

    /// <summary>Which selling process; empty for the company's only one.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>The expected or won amount in <c>currency</c>; null when unknown.</summary>
    public decimal? Amount { get; }

    /// <summary>The amount's currency; the company's reporting currency when empty.</summary>
    public Currency Currency { get; }

    /// <summary>A group to compare within, for example the product.</summary>
    public string? Segment { get; }

    /// <summary>The present stage, used only where the opportunity has no stage entries.</summary>
    public Id<Stage> Stage { get; }

    /// <summary>When it was won or lost, used only where the opportunity has no stage entries.</summary>
    public Moment ClosedAt { get; }

    /// <summary>The day on which it is expected to be won, as last loaded.</summary>
    public Moment ExpectedClose { get; }

    /// <summary>The day on which the owner means to do the next thing, as last loaded.</summary>
    public Moment NextActionOn { get; }

    /// <summary>Why it was lost, as the CRM writes it; null or empty when unknown.</summary>
    public string? LostReason { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
