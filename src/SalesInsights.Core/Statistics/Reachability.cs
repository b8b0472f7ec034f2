namespace SalesInsights.Statistics;

/// <summary>Which states of a chain cannot lead into a trap.</summary>
internal static class Reachability
{
    /// <summary>For each state whether an end can be reached from it and from everywhere it leads to.</summary>
    public static bool[] AlwaysEnds(double[][] between, double[][] toEnds)
    {
        var canEnd = Array.ConvertAll(toEnds, row => row.Any(chance => chance > 0));
        Spread(canEnd, between);
        var canTrap = Array.ConvertAll(canEnd, can => !can);
        Spread(canTrap, between);
        return Array.ConvertAll(canTrap, can => !can);
    }

    // Whatever leads to a marked state is marked too.
    private static void Spread(bool[] marked, double[][] between)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var state = 0; state < marked.Length; state++)
            {
                if (marked[state] || !between[state].Where((chance, to) => chance > 0 && marked[to]).Any()) continue;
                marked[state] = changed = true;
            }
        }
    }
}
