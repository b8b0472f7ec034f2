namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>A customer in somebody's hands before there was an opportunity.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="From">Since when.</param>
/// <param name="Stay">Worked days of the owner, up to the opportunity, to another owner, to nobody, or to the day of the data.</param>
/// <param name="IsFollowedUp">Whether it ended with an opportunity.</param>
/// <param name="IsOfBatch">Whether a fair brought the customer.</param>
/// <param name="IsFound">Whether the owner is who created it.</param>
internal readonly record struct Stint(int Owner, double From, double Stay, bool IsFollowedUp, bool IsOfBatch, bool IsFound);
