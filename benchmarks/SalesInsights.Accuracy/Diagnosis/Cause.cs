namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Why somebody is behind.</summary>
internal enum Cause
{
    NewCustomers,
    FollowUp,
    Lost,
    Slow,
}
