namespace SalesInsights.Pipelines;

/// <summary>What being in a stage means for the opportunity.</summary>
public enum StageOutcome
{
    /// <summary>Selling goes on.</summary>
    Open = 0,

    /// <summary>The opportunity was won.</summary>
    Won = 1,

    /// <summary>The opportunity was lost.</summary>
    Lost = 2,
}
