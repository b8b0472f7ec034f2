using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>Who is left in peace: whoever is not there, has just joined or has just come back.</summary>
internal sealed class JourneyExemptions(Snapshot snapshot, WorkClocks clocks, JourneyOptions options)
{
    // A day off now and then spares nobody.
    private const int LongAbsence = 5;

    public JourneyExemption Of(int person)
    {
        var (first, last) = snapshot.Organization.EmploymentOf(person);
        if (last < snapshot.AsOfDay || (first != DayNumber.Unknown && first > snapshot.AsOfDay)) return JourneyExemption.Inactive;
        if (first > clocks.FirstDay && clocks.Between(person, first - 1, snapshot.AsOfDay) <= options.RampWorkingDays) return JourneyExemption.Newcomer;
        return IsAbsent(person) ? JourneyExemption.Absent : JourneyExemption.None;
    }

    private bool IsAbsent(int person)
    {
        foreach (var (from, to) in snapshot.Organization.AbsencesOf(person))
        {
            if (from > snapshot.AsOfDay || clocks.Between(-1, from - 1, to) < LongAbsence) continue;
            if (to >= snapshot.AsOfDay || clocks.Between(-1, to, snapshot.AsOfDay) < options.ReturnWorkingDays) return true;
        }

        return false;
    }
}
