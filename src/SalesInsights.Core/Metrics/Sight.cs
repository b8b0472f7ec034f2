using SalesInsights.Organizations;

namespace SalesInsights.Metrics;

/// <summary>Whose records a report reads: everybody's and nobody's, or those of the people that each of some scopes contains.</summary>
internal sealed class Sight
{
    private readonly ViewerScope[] _scopes;

    private Sight(ViewerScope[] scopes) => _scopes = scopes;

    /// <summary>The whole company.</summary>
    public static Sight Whole { get; } = new([]);

    public bool IsWhole => _scopes.Length == 0;

    /// <summary>What is left of it for a viewer.</summary>
    public Sight For(ViewerScope scope) => scope is null ? throw new ArgumentNullException(nameof(scope)) : new([.. _scopes, scope]);

    /// <summary>Whether a person's records are within; nobody's, below 0, only where the whole company is.</summary>
    public bool Contains(int person)
    {
        foreach (var scope in _scopes)
        {
            if (!scope.Contains(person)) return false;
        }

        return true;
    }

    /// <summary>Whether a report about a subject may be shown at all: of the company's a part always may.</summary>
    public bool Shows(Subject subject) => subject == Subject.Company || Contains(subject);

    public bool Contains(Subject subject)
    {
        foreach (var scope in _scopes)
        {
            if (!scope.Contains(subject)) return false;
        }

        return true;
    }
}
