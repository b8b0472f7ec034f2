using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;

namespace SalesInsights.Ledgers;

/// <summary>Takes the rows of a CRM, one at a time or in sequences and in any order, and makes an immutable ledger of them.</summary>
/// <remarks>
/// References are resolved when the ledger is built, so an order may come before its customer. A bad row is never an exception:
/// it becomes a <see cref="DataIssue"/> of the ledger, or, in a strict load, part of one <see cref="DataIssuesException"/>.
/// Not thread-safe.
/// </remarks>
/// <example><code>
/// var ledger = new LedgerBuilder(company)
///     .AddRange(crm.Users.Select(u => new Salesperson(u.Id, u.Name)))
///     .AddRange(crm.Accounts.Select(a => new Customer(a.Id, a.OwnerId, a.CreatedAt)))
///     .Build();
/// </code></example>
public sealed partial class LedgerBuilder
{
    private readonly CompanyProfile _company;
    private readonly LedgerOptions _options;
    private readonly IssueLog _issues;
    private int _sequence;

    /// <summary>Begins a ledger.</summary>
    /// <param name="company">What holds for the whole company.</param>
    /// <param name="options">How to build; lenient when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="company"/> is null.</exception>
    public LedgerBuilder(CompanyProfile company, LedgerOptions? options = null)
    {
        _company = company ?? throw new ArgumentNullException(nameof(company));
        _options = options ?? new LedgerOptions();
        _issues = new IssueLog();
        Texts = new TextPools();
    }

    private LedgerBuilder(LedgerBuilder other, int knownDay, bool copiesTexts)
    {
        (_company, _options, _sequence) = (other._company, new LedgerOptions(), other._sequence);
        _issues = new IssueLog(other._issues);
        Texts = copiesTexts ? other.Texts.Copy() : other.Texts;
        LastRecordedDay = other.LastRecordedDay;
        AddKnown(other, knownDay);
    }

    /// <summary>Where the rows that are added next were read; issues name it.</summary>
    /// <value>The default is unknown.</value>
    public RowOrigin CurrentOrigin { get; set; }

    /// <summary>Lists an issue that was found before the row became a fact, for example a cell that cannot be read.</summary>
    /// <param name="issue">
    /// The issue; where it says that the row was refused, the row counts as read and refused. Give one such issue per refused row.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public LedgerBuilder Report(DataIssue issue)
    {
        if (issue is null) throw new ArgumentNullException(nameof(issue));
        _issues.Add(_sequence++, issue);
        return this;
    }

    /// <summary>Checks all rows, resolves their references and makes the ledger.</summary>
    /// <returns>The ledger, with every issue in input order and the counts of rows per kind.</returns>
    /// <exception cref="DataIssuesException">The load is strict and there is an issue.</exception>
    public SalesLedger Build()
    {
        var history = LastRecordedDay == DayNumber.Unknown ? null : new LedgerHistory(new LedgerBuilder(this, DayNumber.Never, copiesTexts: true));
        var ledger = new LedgerAssembly(_company, this).Assemble(history);
        if (_options.IsStrict && ledger.Issues.Count > 0) throw new DataIssuesException(ledger.Issues);
        return ledger;
    }

    internal IssueLog Issues => _issues;

    /// <summary>The latest day on which a row was recorded; smaller than every day where no row says when.</summary>
    internal int LastRecordedDay { get; private set; } = DayNumber.Unknown;

    /// <summary>The rows that had been recorded by the end of a day; those that do not say when always had.</summary>
    internal LedgerBuilder KnownOn(int day) => new(this, day, copiesTexts: false);

    /// <summary>Checks the rows and makes the ledger, which keeps nothing of how it came to know them.</summary>
    internal SalesLedger BuildKnown(LocalDate knownAt) => new LedgerAssembly(_company, this).Assemble(null, knownAt);

    private int DayOf(Moment recordedAt)
    {
        var day = Staged(recordedAt).Day;
        LastRecordedDay = Math.Max(LastRecordedDay, day);
        return day;
    }

    private LedgerBuilder Stage<T>(StagedRows<T> rows, T fact)
    {
        if (fact is null) throw new ArgumentNullException(nameof(fact));
        rows.Rows.Add(new(fact, _sequence++, CurrentOrigin, DayOf(rows.RecordedAt(fact))));
        return this;
    }

    private LedgerBuilder Stage<T>(StagedRows<T> rows, IEnumerable<T> facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        foreach (var fact in facts) Stage(rows, fact);
        return this;
    }
}
