using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>Finds the first and the last day with an event by asking for counts of runs of days.</summary>
internal sealed class Extremes(LocalDate asOf, Func<TargetPeriod, long> count)
{
    private static readonly LocalDate Earliest = new(2000, 1, 1);

    public LocalDate First => Search(day => count(TargetPeriod.Days(Earliest, day)) > 0);

    public LocalDate Last => Search(day => day == asOf || count(TargetPeriod.Days(day.PlusDays(1), asOf)) == 0);

    private LocalDate Search(Func<LocalDate, bool> isReached)
    {
        var (low, high) = (0, Period.DaysBetween(Earliest, asOf));
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isReached(Earliest.PlusDays(middle))) high = middle;
            else low = middle + 1;
        }

        return Earliest.PlusDays(low);
    }
}
