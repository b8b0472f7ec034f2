namespace SalesInsights.Rules.Testing;

/// <summary>A rule did something else than a test expected; every test framework shows it as a failure.</summary>
/// <remarks>The message says what was expected, what came, and the facts of the case.</remarks>
public sealed class RuleExpectationException : Exception
{
    /// <summary>Says what was expected, what came, and the facts of the case.</summary>
    /// <param name="message">The whole message.</param>
    public RuleExpectationException(string message)
        : base(message)
    {
    }
}
