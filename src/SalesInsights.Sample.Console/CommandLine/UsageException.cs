namespace SalesInsights.Sample.CommandLine;

/// <summary>The command line asks for something that cannot be done; the message is for the person who typed it.</summary>
public sealed class UsageException(string message) : Exception(message);
