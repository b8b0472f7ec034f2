using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.NRules.Records;

/// <summary>An opportunity that is open on the day, in the hands of a salesperson who is diagnosed.</summary>
/// <remarks>
/// Becomes a fact of the session when a rule matches it. It knows its owner's case, so a rule needs no join: joins in NRules are nested loops.
/// </remarks>
public sealed class OpenOpportunity
{
    internal OpenOpportunity(OpenStay stay, Case owner)
    {
        Stay = stay;
        Owner = owner;
        Stage = new StageKey(stay.PipelineId, stay.Stage);
    }

    /// <summary>Which opportunity.</summary>
    public Id<Opportunity> Id => Stay.OpportunityId;

    /// <summary>The case of the salesperson who has it.</summary>
    public Case Owner { get; }

    /// <summary>In which stage.</summary>
    public StageKey Stage { get; }

    /// <summary>Everything that is known of its stay there: customer, day of entry, age, amount.</summary>
    public OpenStay Stay { get; }

    /// <summary>The amount in the reporting currency; 0 where none is recorded or no rate is known.</summary>
    public decimal Amount => Stay.Amount.ValueOr(0m);

    /// <summary>Calendar days that an opportunity usually stays at the stage at most.</summary>
    public int ExpectedDays => Owner.Get(BuiltInFacts.ExpectedDaysAtStage, Stage).Value;

    /// <summary>Whether it has been at the stage for longer; never for one whose entry is unknown.</summary>
    public bool IsOverdue => Stay.AgeDays.TryGet(out var days) && days > ExpectedDays;

    /// <summary>For example <c>opportunity o12</c>.</summary>
    public override string ToString() => "opportunity " + Id;
}
