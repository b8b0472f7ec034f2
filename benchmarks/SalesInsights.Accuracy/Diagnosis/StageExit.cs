namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>How a stay in a stage ended.</summary>
internal enum StageExit
{
    /// <summary>Open, or handed over.</summary>
    None,
    Lost,

    /// <summary>Forward, back or won.</summary>
    Moved,
}
