namespace SalesInsights.Rules.Hosting;

/// <summary>The host's pack source failed, and no rules of the tenant are at hand.</summary>
/// <param name="message">What was asked.</param>
/// <param name="inner">What the source threw.</param>
public sealed class PackSourceException(string message, Exception inner) : Exception(message, inner);
