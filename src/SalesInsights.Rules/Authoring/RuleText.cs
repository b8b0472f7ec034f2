namespace SalesInsights.Rules.Authoring;

/// <summary>What a rule says in one language.</summary>
/// <remarks>
/// Texts have named holes only: <c>{name}</c>, <c>{stage}</c>, <c>{period}</c>, <c>{asOf}</c>, <c>{measure}</c>, the name of any fact of the
/// finding's evidence or any built-in fact of the case, <c>{fact.of}</c> for the number of cases it is a part of, <c>{fact.threshold}</c> for what it was compared with, and
/// <c>{fact.own}</c> and <c>{fact.peers}</c> for what the own past makes likely and what the others would have made of it, <c>{fact.ofOwn}</c> and
/// <c>{fact.ofPeers}</c> for what the value is of these, as a percentage.
/// A count may carry its noun: <c>{newCustomers|customer|customers}</c>. What stands in <c>[ ]</c> is left out when a value in it is missing or not among the evidence;
/// doubled braces and brackets stand for themselves.
/// </remarks>
public sealed class RuleText
{
    /// <summary>Describes a text.</summary>
    /// <param name="title">What the rule finds, in a few words.</param>
    /// <param name="message">The finding in one or two sentences, with holes.</param>
    /// <param name="questions">Questions for the talk, with holes; none when null.</param>
    /// <param name="compared">The message where only the comparison with the others or the own past speaks, and no policy; the usual one when null.</param>
    /// <exception cref="ArgumentException">The title or the message is empty.</exception>
    public RuleText(string title, string message, IEnumerable<string>? questions = null, string? compared = null)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new ArgumentException("A rule's text needs a title.", nameof(title));
        if (string.IsNullOrWhiteSpace(message)) throw new ArgumentException("A rule's text needs a message.", nameof(message));
        Title = title;
        Message = message;
        Questions = (questions ?? []).ToArray();
        Compared = string.IsNullOrWhiteSpace(compared) ? message : compared!;
    }

    /// <summary>What the rule finds, in a few words.</summary>
    public string Title { get; }

    /// <summary>The finding in one or two sentences, with holes.</summary>
    public string Message { get; }

    /// <summary>The message where only the comparison with the others or the own past speaks, and no policy; with holes.</summary>
    public string Compared { get; }

    /// <summary>Questions for the talk, with holes.</summary>
    public IReadOnlyList<string> Questions { get; }
}
