using System.Globalization;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Demo;

/// <summary>Writes the facts of one salesperson's year.</summary>
internal sealed partial class PersonYear(PersonPlan plan, SplitMix random, DemoFacts facts)
{
    private static readonly LocalDate AsOf = DemoCalendar.AsOf;

    private readonly Absence[] _absences = [.. facts.Absences.Where(a => a.Salesperson == plan.Id)];

    private int _customers;
    private int _opportunities;
    private int _orders;
    private int _payments;
    private int _activities;

    public void Write()
    {
        WriteOldCustomers();
        switch (plan.Story)
        {
            case Story.Newcomer:
                WriteFirstWeeks();
                break;
            case Story.Maintains:
                WriteAssigned(new(2025, 11, 10), new(2026, 3, 12), new(2026, 7, 8));
                break;
            default:
                WriteRhythm();
                break;
        }

        if (plan.Story == Story.NotFollowedUp) WriteFair();
        if (plan.Story == Story.StuckInQuotation) WriteWaitingQuotations();
    }

    private static LocalDate Later(LocalDate day, int workingDays) => DemoCalendar.Working.AddWorkingDays(day, workingDays);

    private bool IsAway(LocalDate day) =>
        _absences.Any(a => a.From <= day && day <= a.To);

    private Moment SomeTimeOn(LocalDate day) => day.At(new LocalTime(random.Between(9, 17), random.Between(0, 59)));

    private string NewId(string kind, ref int count, int width) =>
        kind + Digits(plan.Number, facts.Plan.PersonDigits) + Digits(++count, width);

    private static string Digits(int number, int width) => number.ToString("D" + width.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
