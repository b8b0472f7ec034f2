using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// Two weeks and more in which the records show nothing at all of a person are an absence that nobody wrote down: no cause stops everything at once.
/// </summary>
internal static class Silences
{
    private const int LeastDays = 10;
    private const double LeastIntervals = 12;

    /// <summary>The clock of the records without the person's silences.</summary>
    public static PersonClock Without(SimulatedTeam team, int person, List<double> signs)
    {
        var logged = team.People[person].Logged;
        if (signs.Count < 2) return logged;
        signs.Sort();
        var end = (double)team.Time.End;
        var usual = (logged.At(end) - logged.At(signs[0])) / signs.Count;
        var longest = Math.Max(LeastDays, LeastIntervals * usual);
        bool[]? works = null;
        for (var n = 0; n < signs.Count; n++)
        {
            var (from, to) = (signs[n], n + 1 < signs.Count ? signs[n + 1] : end);
            if (logged.At(to) - logged.At(from) < longest) continue;
            works ??= Works(team, logged);
            Array.Fill(works, false, (int)from + 1, (int)to - (int)from - 1);
        }

        return works is null ? logged : new PersonClock(works);
    }

    /// <summary>When the records show each person at work: a customer came, an opportunity was opened or moved.</summary>
    public static List<double>[] Signs(SimulatedTeam team)
    {
        List<double>[] signs = [.. team.People.Select(_ => new List<double>())];
        foreach (var customer in team.Story.Customers)
        {
            if (customer.Created >= 0 && customer.Created < team.Time.End) signs[customer.Finder].Add(customer.Created);
            if (customer.Deal is not { } deal) continue;
            foreach (var move in deal.Moves)
            {
                if (move.At < team.Time.End && move is { IsRecorded: true, IsDated: true }) signs[deal.OwnerAt(move.At)].Add(move.At);
            }
        }

        return signs;
    }

    private static bool[] Works(SimulatedTeam team, PersonClock logged)
    {
        var works = new bool[team.Time.Days.Length];
        foreach (var day in logged.Days) works[day] = true;
        return works;
    }
}
