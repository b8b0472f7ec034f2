namespace SalesInsights.Statistics;

/// <summary>One case of a log-rank test.</summary>
internal readonly record struct LogRankCase(int Stratum, double Time, bool Ended, int Group);
