using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;

namespace SalesInsights.Rules.Cases;

/// <summary>What a fact is computed from: a subject, perhaps at one stage, within the reading of the whole company.</summary>
public sealed class CaseScope
{
    private readonly SeenPart? _part;

    internal CaseScope(CompanyReading company, Subject subject, StageKey? stage, SeenPart? part = null)
    {
        _part = part;
        Company = company;
        Subject = subject;
        Stage = stage;
    }

    /// <summary>The reading of the whole company: snapshot, period, measure and the reports made of them.</summary>
    public CompanyReading Company { get; }

    /// <summary>Whom the fact is about.</summary>
    public Subject Subject { get; }

    /// <summary>At which stage; null for facts that are not per stage.</summary>
    public StageKey? Stage { get; }

    /// <summary>The same subject at a stage.</summary>
    internal CaseScope At(StageKey stage) => new(Company, Subject, stage, _part);

    /// <summary>What the one who looks may see; null for the whole company.</summary>
    internal ViewerScope? Viewer => _part?.Scope;

    /// <summary>Where the subject will land, as far as it may be seen; null where there is no outlook.</summary>
    internal OutlookRow? Outlook => (_part?.Outlook ?? Company.Outlook).Find(Subject);

    /// <summary>The step of that kind at this stage, as far as it may be seen; null where there is nothing to count.</summary>
    internal JourneyStep? Step(JourneyStepKind kind)
    {
        var steps = (_part?.Journeys ?? Company.Journeys).Find(Subject)?.Steps ?? [];
        foreach (var step in steps)
        {
            if (step.Kind == kind && step.Pipeline == (Stage?.Pipeline ?? default) && step.Stage?.Id == Stage?.Stage.Id) return step;
        }

        return null;
    }
}
