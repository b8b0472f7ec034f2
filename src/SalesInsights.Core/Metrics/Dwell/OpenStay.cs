using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Dwell;

/// <summary>An opportunity that is in an open stage at the end of the snapshot's day.</summary>
public sealed class OpenStay
{
    internal OpenStay(
        Id<Opportunity> opportunity,
        Id<Customer> customer,
        Id<PipelineDefinition> pipeline,
        Stage stage,
        Id<Salesperson> owner,
        LocalDate? enteredOn,
        Measured<int> ageDays,
        Measured<decimal> amount)
    {
        OpportunityId = opportunity;
        CustomerId = customer;
        PipelineId = pipeline;
        Stage = stage;
        OwnerId = owner;
        EnteredOn = enteredOn;
        AgeDays = ageDays;
        Amount = amount;
    }

    /// <summary>Which opportunity.</summary>
    public Id<Opportunity> OpportunityId { get; }

    /// <summary>With whom; empty when unknown.</summary>
    public Id<Customer> CustomerId { get; }

    /// <summary>In which selling process.</summary>
    public Id<PipelineDefinition> PipelineId { get; }

    /// <summary>In which stage.</summary>
    public Stage Stage { get; }

    /// <summary>Who owns it; empty for an owner who is not listed.</summary>
    public Id<Salesperson> OwnerId { get; }

    /// <summary>The day on which it came into the stage, under whichever owner; null when unknown.</summary>
    public LocalDate? EnteredOn { get; }

    /// <summary>
    /// Calendar days from <see cref="EnteredOn"/> to the snapshot's day; 0 on the day itself. <see cref="Gap.Undated"/> when unknown.
    /// </summary>
    public Measured<int> AgeDays { get; }

    /// <summary>
    /// The amount in the reporting currency; <see cref="Gap.NothingToCount"/> where none is recorded, <see cref="Gap.Unpriced"/>
    /// where no rate is known.
    /// </summary>
    public Measured<decimal> Amount { get; }
}
