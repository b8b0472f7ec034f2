namespace SalesInsights.Accuracy.Simulation;

/// <summary>A share of somebody's customers, with their open deals, goes to somebody else.</summary>
internal readonly record struct HandOver(double At, int From, int To, double Share);
