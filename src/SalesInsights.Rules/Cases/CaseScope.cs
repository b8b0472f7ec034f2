using SalesInsights.Organizations;

namespace SalesInsights.Rules.Cases;

/// <summary>What a fact is computed from: a subject, perhaps at one stage, within the reading of the whole company.</summary>
public sealed class CaseScope
{
    internal CaseScope(CompanyReading company, Subject subject, StageKey? stage)
    {
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
}
