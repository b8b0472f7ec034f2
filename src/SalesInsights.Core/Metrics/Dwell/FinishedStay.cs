using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>One stay in an open stage that ended on a known day.</summary>
/// <remarks>A view of the ledger: cheap to copy, made by <see cref="FinishedStays"/>.</remarks>
public readonly struct FinishedStay
{
    private readonly SalesLedger _ledger;
    private readonly int _opportunity;
    private readonly short _stage;
    private readonly int _owner;
    private readonly int _enteredDay;
    private readonly int _leftDay;

    internal FinishedStay(SalesLedger ledger, int opportunity, short stage, int owner, int enteredDay, int leftDay, StayEnd end)
    {
        _ledger = ledger;
        _opportunity = opportunity;
        _stage = stage;
        _owner = owner;
        _enteredDay = enteredDay;
        _leftDay = leftDay;
        End = end;
    }

    /// <summary>The opportunity.</summary>
    public Id<Opportunity> OpportunityId => _ledger.Opportunities.Ids[_opportunity];

    /// <summary>The pipeline; empty for the company's only one.</summary>
    public Id<PipelineDefinition> PipelineId => _ledger.Stages.Pipelines[_ledger.Stages.PipelineOf[_stage]].Id;

    /// <summary>The stage.</summary>
    public Stage Stage => _ledger.Stages.Stages[_stage];

    /// <summary>Who owned the opportunity when the stay ended; empty for nobody who is listed.</summary>
    public Id<Salesperson> OwnerId => _owner < 0 ? default : _ledger.Organization.Salespeople[_owner].Id;

    /// <summary>The day on which the opportunity came into the stage, under whichever owner; null when unknown.</summary>
    public LocalDate? EnteredOn => DayNumber.ToDateOrNull(_enteredDay);

    /// <summary>The day on which the stay ended.</summary>
    public LocalDate LeftOn => DayNumber.ToDate(_leftDay);

    /// <summary>How it ended.</summary>
    public StayEnd End { get; }
}
