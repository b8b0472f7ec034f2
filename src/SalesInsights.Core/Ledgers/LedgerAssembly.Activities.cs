using SalesInsights.Targets;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private ActivityTable AssembleActivities(CustomerTable customers, OpportunityTable opportunities)
    {
        var staged = _input.Activities;
        var rows = Unique(staged, a => a.Id.Value).Where(r => !r.Fact.At.IsUnknown
            || !_issues.Add(staged, r, DataIssueCode.MissingDate, DataIssueAction.Refused, r.Fact.Id.Value, "at", "")).ToList();
        var opportunity = rows.Select(r => ReferenceOf(
            staged, r, r.Fact.Id.Value, "opportunity_id", r.Fact.Opportunity.Value, opportunities.Index, DataIssueCode.UnknownOpportunity)).ToArray();
        var customer = rows.Select(r => ReferenceOf(
            staged, r, r.Fact.Id.Value, "customer_id", r.Fact.Customer.Value, customers.Index, DataIssueCode.UnknownCustomer)).ToArray();
        for (var i = 0; i < customer.Length; i++)
        {
            if (customer[i] < 0 && opportunity[i] >= 0) customer[i] = opportunities.Customer[opportunity[i]];
        }

        var salesperson = rows.Select(r => PersonOf(staged, r, r.Fact.Id.Value, "salesperson_id", r.Fact.Salesperson)).ToArray();
        return new ActivityTable
        {
            Ids = rows.Select(r => r.Fact.Id.Value).ToArray(),
            Kind = rows.Select(r => r.Fact.Kind).ToArray(),
            At = rows.Select(r => StampOf(r.Fact.At)).ToArray(),
            Salesperson = salesperson,
            Customer = customer,
            Opportunity = opportunity,
            IsAutomatic = rows.Select(r => r.Fact.IsAutomatic).ToArray(),
            ByCustomer = GroupIndex.Build(customer, customers.Count),
            BySalesperson = GroupIndex.Build(salesperson, _org.Salespeople.Count),
        };
    }

    private TargetPlan AssembleTargets()
    {
        var staged = _input.Targets;
        var accepted = new List<PlannedTarget>();
        var byKey = staged.Rows.ToLookup(r => KeyOf(r.Fact));
        foreach (var row in staged.Rows)
        {
            var fact = row.Fact;
            var same = byKey[KeyOf(fact)];
            var id = fact.Subject.ToString();
            if (IsUnknownSubject(fact) is { } code)
                _issues.Add(staged, row, code, DataIssueAction.Refused, id, "subject_id", fact.Subject.Id.Value);
            else if (same.Any(s => s.Fact.Amount != fact.Amount || s.Fact.Currency != fact.Currency))
                _issues.Add(staged, row, DataIssueCode.ConflictingDuplicate, DataIssueAction.Refused, id, "period", fact.Period.Name);
            else if (same.First().Sequence != row.Sequence)
                _issues.Add(staged, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "period", fact.Period.Name);
            else if (ReportingTarget(row) is { } planned)
                accepted.Add(planned);
        }

        return new TargetPlan(accepted);
    }

    private static (Organizations.Subject, NodaTime.LocalDate, NodaTime.LocalDate, string, NodaTime.LocalDate?) KeyOf(Target target) =>
        (target.Subject, target.Period.First, target.Period.Last, target.Measure.Id, target.SetOn);

    private DataIssueCode? IsUnknownSubject(Target target) => target.Subject.Kind switch
    {
        Organizations.SubjectKind.Department when _org.IndexOf(target.Subject.DepartmentId) < 0 => DataIssueCode.UnknownDepartment,
        Organizations.SubjectKind.Salesperson when _org.IndexOf(target.Subject.SalespersonId) < 0 => DataIssueCode.UnknownSalesperson,
        _ => null,
    };

    /// <summary>A target in another currency is converted at the rate of its period's first day; without a rate it is not set.</summary>
    private PlannedTarget? ReportingTarget(StagedRow<Target> row)
    {
        var fact = row.Fact;
        var currency = fact.Measure.IsMoney ? fact.Currency : default;
        var units = UnitsOrIssue(fact.Amount, currency, Calendars.DayNumber.Of(fact.Period.First), out var issue);
        if (issue is not { } code) return new PlannedTarget(fact, Currencies.FixedPoint.ToDecimal(units));
        var value = AmountText(fact.Amount, fact.Currency);
        _issues.Add(_input.Targets, row, code, DataIssueAction.Refused, fact.Subject.ToString(), "amount", value);
        return null;
    }
}
