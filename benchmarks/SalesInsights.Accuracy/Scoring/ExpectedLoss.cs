namespace SalesInsights.Accuracy.Scoring;

/// <summary>The expected loss by a cause in the period.</summary>
/// <param name="Mean">Orders that are missing in the period; below 0 where the cause brings some forward.</param>
/// <param name="StandardError">Of the mean, by the number of replays.</param>
/// <param name="Deviation">Standard deviation from replay to replay.</param>
/// <param name="Without">Expected orders without the cause.</param>
/// <param name="Later">
/// Orders of deals begun by the day of the data that are missing after the period as well; below 0 where they come then, and the loss is one of timing.
/// </param>
internal sealed record ExpectedLoss(double Mean, double StandardError, double Deviation, double Without, double Later);
