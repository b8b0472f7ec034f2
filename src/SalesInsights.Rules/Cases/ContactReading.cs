using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>How often somebody creates customers, and how soon those who came were contacted.</summary>
internal sealed class ContactReading(CompanyReading company)
{
    private const int YearDays = 365;
    private const int FewestDays = 4;

    /// <summary>The median of the own working days from one day with a new customer to the next, in the year up to the last one.</summary>
    public Measured<int> UsualDaysBetween(Id<Salesperson> person)
    {
        var all = company.FollowUp.CreationDays(person);
        if (all.Count == 0) return Measured.Missing<int>(Gap.NothingToCount);
        var days = all.Where(d => d > all[all.Count - 1].PlusDays(-YearDays)).ToArray();
        var sample = new Sample(days.Length);
        if (days.Length < FewestDays) return Measured.Missing<int>(Gap.TooFewData, sample);
        var between = days.Skip(1).Select((day, i) => Worked(person, days[i].PlusDays(1), day)).OrderBy(n => n).ToArray();
        return Measured.Of((between[(between.Length - 1) / 2] + between[between.Length / 2] + 1) / 2, sample);
    }

    /// <summary>How many of the customers who came in the window of follow-up were contacted since.</summary>
    public Measured<int> Contacted(Id<Salesperson> person)
    {
        if (company.FollowUp.Find(person) is not { WithoutContact.HasValue: true }) return Measured.Missing<int>(Gap.NotApplicable);
        var customers = ToFirst(person);
        return Measured.Of(customers.Count(d => d.HasValue), new Sample(customers.Count));
    }

    /// <summary>Within how many calendar days each of these was; a contact on the same day came within one.</summary>
    public Measured<int> LongestToFirst(Id<Salesperson> person)
    {
        var known = ToFirst(person).Where(d => d.HasValue).ToArray();
        return known.Length > 0 ? Measured.Of(Math.Max(1, known.Max(d => d.Value)), new Sample(known.Length)) : Measured.Missing<int>(Gap.NothingToCount);
    }

    private IReadOnlyList<Measured<int>> ToFirst(Id<Salesperson> person) => company.FollowUp.DaysToFirstContact(
        person, company.Snapshot.Ledger.Company.WorkingCalendar.WorkingDaysBefore(company.Snapshot.AsOf, company.Options.FollowUpWindowWorkingDays));

    private int Worked(Id<Salesperson> person, LocalDate first, LocalDate last) =>
        company.Snapshot.Organization.WorkedDays(person, company.Snapshot.Ledger.Company.WorkingCalendar, first, last);
}
