using SalesInsights.Facts;
using SalesInsights.Targets;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private ActivityTable AssembleActivities(
        RecordRows<CustomerRow> customers,
        CustomerTable customerTable,
        RecordRows<OpportunityRow> opportunityRows,
        OpportunityTable opportunities,
        AssistTable assists)
    {
        var rows = new RecordRows<ActivityRow>(_input.Activities, _input.Texts.Activities, _issues, "at", a => a.At.IsUnknown);
        var (kind, isAutomatic) = (new ActivityKind[rows.Count], new bool[rows.Count]);
        var (at, salesperson) = (new int[rows.Count], new int[rows.Count]);
        var (customer, opportunity) = (new int[rows.Count], new int[rows.Count]);
        var thread = new SparseCodes(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var row = ref rows[i];
            (kind[i], at[i], isAutomatic[i]) = (row.Kind, StampOf(row.At), row.IsAutomatic);
            opportunity[i] = ReferenceOf(rows, i, "opportunity_id", row.Opportunity, opportunityRows, DataIssueCode.UnknownOpportunity);
            customer[i] = ReferenceOf(rows, i, "customer_id", row.Customer, customers, DataIssueCode.UnknownCustomer);
            if (customer[i] < 0 && opportunity[i] >= 0) customer[i] = opportunities.Customer[opportunity[i]];
            thread.Set(i, row.Thread);
            salesperson[i] = PersonOf(rows, i, "salesperson_id", row.Salesperson);
        }

        return new ActivityTable
        {
            Ids = rows.Ids(),
            Kind = kind,
            At = at,
            Salesperson = salesperson,
            CreditedTo = CreditedTo(salesperson, customer, at, assists, customerTable),
            Customer = customer,
            Opportunity = opportunity,
            IsAutomatic = isAutomatic,
            Thread = thread,
            ThreadIds = _input.Texts.Threads.Take(_input.Texts.Threads.Count),
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
            else if (!fact.Measure.Equals(_company.TargetPolicy.FindMeasure(fact.Measure.Id)))
                _issues.Add(staged, row, DataIssueCode.UnknownMeasure, DataIssueAction.Refused, id, "measure", fact.Measure.Id);
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
