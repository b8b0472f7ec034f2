using SalesInsights.Organizations;

namespace SalesInsights.Outlooks;

/// <summary>On whose past an outlook rests, and to whom that may be told.</summary>
internal sealed class OutlookBasis(IReadOnlyList<int> people)
{
    private const int FewestOutside = 5;

    /// <summary>Whether a viewer sees all of the people, or those outside are so many that none can be told apart.</summary>
    public bool MayShow(ViewerScope scope)
    {
        var outside = 0;
        foreach (var person in people) outside += scope.Contains(person) ? 0 : 1;
        return outside is 0 or >= FewestOutside;
    }
}
