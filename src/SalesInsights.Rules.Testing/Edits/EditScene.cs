using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Testing.Edits;

/// <summary>Where an edit is carried out: the company that it changes, and the finding with what was on record when it was found.</summary>
internal sealed class EditScene(TestCompany company, Finding finding)
{
    public TestCompany Company { get; } = company;

    public Finding Finding { get; } = finding;

    public Snapshot Snapshot => Finding.Case.Snapshot;

    public LocalDate Today => Snapshot.AsOf;

    /// <summary>Whose records are edited: the person, or the people of the department or company.</summary>
    public IReadOnlyList<Id<Salesperson>> People => Finding.Subject.Kind == SubjectKind.Salesperson
        ? [Finding.Subject.SalespersonId]
        : Snapshot.Organization.Members(Finding.Subject, Today).Select(p => p.Id).ToArray();

    /// <summary>The customers in their hands, with the day on which each came.</summary>
    public IEnumerable<HeldCustomer> Held(LocalDate since)
    {
        var report = FollowUpReport.Of(Snapshot, new FollowUpOptions { AcquiredFrom = since });
        return People.SelectMany(person => report.InHand(person));
    }

    /// <summary>Their open opportunities that stay longer than expected, the finding's own first, then the other open ones; of the finding's or the step's stage first.</summary>
    public IEnumerable<OpenStay> Open()
    {
        var stage = Finding.Stage?.Stage ?? Finding.Step?.Stage;
        return OpenStays.Of(Snapshot, Finding.Subject)
            .Where(stay => Finding.Stage is null || stay.Stage.Id == Finding.Stage.Stage.Id)
            .OrderByDescending(stay => stage is null || stay.Stage.Id == stage.Id)
            .ThenByDescending(IsOverdue);
    }

    private bool IsOverdue(OpenStay stay) =>
        stay.AgeDays.TryGet(out var age) && age > (stay.Stage.ExpectedDays ?? Finding.Case.Company.Options.DefaultExpectedDays);
}
