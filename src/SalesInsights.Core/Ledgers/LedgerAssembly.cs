using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Ledgers;

/// <summary>One run from staged rows to a ledger: organisation, rates, customers, opportunities, orders, payments, activities, targets.</summary>
internal sealed partial class LedgerAssembly
{
    private readonly CompanyProfile _company;
    private readonly LedgerBuilder _input;
    private readonly IssueLog _issues;
    private readonly StageTable _stages;
    private readonly List<OwnerFrom> _oneOwner = [];
    private OrgChart _org = null!;
    private RateTable _rates = null!;
    private int[] _people = [];
    private int _lastDay = DayNumber.Unknown;

    public LedgerAssembly(CompanyProfile company, LedgerBuilder input)
    {
        _company = company;
        _input = input;
        _issues = new IssueLog(input.Issues);
        _stages = new StageTable(company);
    }

    public SalesLedger Assemble(LedgerHistory? history, LocalDate? knownAt = null)
    {
        _org = AssembleOrganization();
        _people = CodesOf(_input.Texts.People, id => _org.IndexOf(new Id<Salesperson>(id)));
        _rates = AssembleRates();
        var campaigns = AssembleCampaigns();
        var customerRows = new RecordRows<CustomerRow>(_input.Customers, _input.Texts.Customers, _issues);
        var customers = AssembleCustomers(customerRows, campaigns);
        var opportunityRows = new RecordRows<OpportunityRow>(_input.Opportunities, _input.Texts.Opportunities, _issues);
        var (opportunities, visits, changes) = AssembleOpportunities(opportunityRows, customerRows);
        var orderRows = new RecordRows<OrderRow>(_input.Orders, _input.Texts.Orders, _issues, "ordered_on", o => o.OrderedOn.IsUnknown);
        var orders = AssembleOrders(orderRows, customerRows, customers, opportunityRows);
        var payments = AssemblePayments(customerRows, customers, orderRows, orders);
        var dues = AssembleDues(orderRows, orders);
        var assists = AssembleAssists(customerRows);
        var activities = AssembleActivities(customerRows, customers, opportunityRows, opportunities, assists);
        var targets = AssembleTargets();
        return new SalesLedger(
            _company, _org, targets, _stages, new Labels(_input.Texts.Labels), customers, opportunities, visits, changes, orders, payments, dues,
            activities, assists, _issues.InInputOrder(), _input.CountRows(_issues), DayNumber.ToDateOrNull(_lastDay), history, knownAt);
    }

    /// <summary>Leaves out rows without id, unequal rows of one id (all of them) and repeats of an equal row.</summary>
    private List<StagedRow<T>> Unique<T>(StagedRows<T> staged, Func<T, string> idOf)
        where T : class, IEquatable<T> => Unique(staged, idOf, idOf);

    /// <summary>The same, where rows are told apart by more than their id, such as the day from which they hold.</summary>
    private List<StagedRow<T>> Unique<T, TKey>(StagedRows<T> staged, Func<T, string> idOf, Func<T, TKey> keyOf)
        where T : class, IEquatable<T>
        where TKey : notnull
    {
        var rows = staged.Rows;
        var byKey = new Dictionary<TKey, int>(rows.Count);
        var first = new int[rows.Count];
        var isConflicting = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var key = keyOf(rows[i].Fact);
            if (byKey.TryGetValue(key, out first[i]))
            {
                isConflicting[first[i]] |= !rows[first[i]].Fact.Equals(rows[i].Fact);
                continue;
            }

            byKey.Add(key, i);
            first[i] = i;
        }

        var accepted = new List<StagedRow<T>>(byKey.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, id) = (rows[i], idOf(rows[i].Fact));
            if (id.Length == 0)
                _issues.Add(staged, row, DataIssueCode.MissingId, DataIssueAction.Refused, "", "id", "");
            else if (isConflicting[first[i]])
                _issues.Add(staged, row, DataIssueCode.ConflictingDuplicate, DataIssueAction.Refused, id, "id", id);
            else if (first[i] != i)
                _issues.Add(staged, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "id", id);
            else
                accepted.Add(row);
        }

        return accepted;
    }

    /// <summary>What the codes of a pool stand for.</summary>
    private static int[] CodesOf(TextPool pool, Func<string, int> indexOf)
    {
        var codes = new int[pool.Count];
        for (var code = 0; code < codes.Length; code++) codes[code] = indexOf(pool.TextOf(code));
        return codes;
    }

    /// <summary>The salesperson's number, -1 for an empty id; an unlisted id is an issue and counts as nobody.</summary>
    private int PersonOf<T>(RecordRows<T> rows, int number, string field, int code)
        where T : struct, IStagedRecord, IEquatable<T>
    {
        if (code < 0) return -1;
        var index = _people[code];
        if (index < 0) rows.Drop(number, DataIssueCode.UnknownSalesperson, field, _input.Texts.People.TextOf(code));
        return index;
    }

    /// <summary>The salesperson's number, -1 for an empty id; an unlisted id is an issue and counts as nobody.</summary>
    private int PersonOf<T>(StagedRows<T> rows, StagedRow<T> row, string recordId, string field, Id<Salesperson> id)
    {
        var index = id.IsEmpty ? -1 : _org.IndexOf(id);
        if (index < 0 && !id.IsEmpty)
            _issues.Add(rows, row, DataIssueCode.UnknownSalesperson, DataIssueAction.FieldDropped, recordId, field, id.Value);
        return index;
    }

    /// <summary>The number of the record that is named, -1 for an empty id; an unlisted id is an issue and counts as none.</summary>
    private static int ReferenceOf<T, TOther>(RecordRows<T> rows, int number, string field, int code, RecordRows<TOther> others, DataIssueCode unknown)
        where T : struct, IStagedRecord, IEquatable<T>
        where TOther : struct, IStagedRecord, IEquatable<TOther>
    {
        if (code < 0) return -1;
        var found = others.NumberOf(code);
        if (found < 0) rows.Drop(number, unknown, field, others.TextOf(code));
        return found;
    }

    private int DayOf(in StagedMoment moment) => Seen(moment.Day);

    private int StampOf(in StagedMoment moment)
    {
        Seen(moment.Day);
        return moment.Stamp;
    }

    private int Seen(int day)
    {
        _lastDay = Math.Max(_lastDay, day);
        return day;
    }

    /// <summary>
    /// An amount in ten-thousandths of the reporting currency at the rate of its day; missing rates and amounts out of range are
    /// issues, and the record is counted, not priced.
    /// </summary>
    private long UnitsOf<T>(RecordRows<T> rows, int number, decimal amount, Currency currency, int day)
        where T : struct, IStagedRecord, IEquatable<T>
    {
        var units = UnitsOrIssue(amount, currency, day, out var issue);
        if (issue is { } code) rows.Note(number, code, "amount", AmountText(amount, currency));
        return units;
    }

    private bool IsForeign(Currency currency) => !currency.IsEmpty && currency != _company.Currency;

    /// <summary>The number of a currency other than the reporting one; -1 for that.</summary>
    private int CurrencyCode(Currency currency) => IsForeign(currency) ? currency.Number : -1;

    private long UnitsOrIssue(decimal? amount, Currency currency, int day, out DataIssueCode? issue)
    {
        issue = null;
        if (amount is not { } known) return Units.Missing;
        var reporting = known;
        if (IsForeign(currency))
        {
            var hasRate = day != DayNumber.Unknown && _rates.TryGetRate(currency, DayNumber.ToDate(day), out _);
            if (!hasRate || !_rates.TryConvert(new Money(known, currency), DayNumber.ToDate(day), out var converted))
            {
                issue = hasRate ? DataIssueCode.AmountOutOfRange : DataIssueCode.MissingRate;
                return Units.Unpriced;
            }

            reporting = converted.Amount;
        }

        if (FixedPoint.TryToUnits(reporting, out var units)) return units;
        issue = DataIssueCode.AmountOutOfRange;
        return Units.Unpriced;
    }

    private static string AmountText(decimal? amount, Currency currency) =>
        FormattableString.Invariant($"{amount} {currency.Code}").TrimEnd();
}
