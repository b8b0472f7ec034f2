using SalesInsights.Organizations;

namespace SalesInsights.Rules.Authoring;

/// <summary>A rule broke on a case; the others went on.</summary>
public sealed class RuleFault
{
    /// <summary>Describes a fault.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="subject">The case it broke on.</param>
    /// <param name="exception">What it threw.</param>
    /// <exception cref="ArgumentNullException">The rule's id or the exception is null.</exception>
    public RuleFault(string ruleId, Subject subject, Exception exception)
    {
        RuleId = ruleId ?? throw new ArgumentNullException(nameof(ruleId));
        Subject = subject;
        Exception = exception ?? throw new ArgumentNullException(nameof(exception));
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>The case it broke on.</summary>
    public Subject Subject { get; }

    /// <summary>What it threw.</summary>
    public Exception Exception { get; }

    /// <summary>For example <c>ACME1 on salesperson u7: InvalidOperationException: …</c>.</summary>
    public override string ToString() => $"{RuleId} on {Subject}: {Exception.GetType().Name}: {Exception.Message}";
}
