using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Engines;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Testing;

/// <summary>A small company to test a rule on: people, customers and what happened, as of a day and for a period.</summary>
/// <remarks>
/// Begins with one salesperson <c>u1</c>, of whom everything is said that names nobody else, and is asked on Wednesday 2026-09-30 about the third quarter of
/// 2026. Working days are Monday to Friday; money is CNY; the stages of its pipeline are <c>inquiry</c> (7 days expected), <c>quotation</c> (20 days),
/// <c>sample</c>, <c>won</c> and <c>lost</c>. Methods change the company and return it; <see cref="Copy"/> keeps it as it was. Not thread-safe.
/// </remarks>
/// <example><code>
/// var company = new TestCompany().Customers(33, new LocalDate(2026, 8, 10)).Target(150_000m);
/// </code></example>
public sealed partial class TestCompany
{
    /// <summary>The salesperson of whom everything is said that names nobody else.</summary>
    /// <value><c>u1</c>.</value>
    public const string Someone = "u1";

    private readonly Dictionary<string, Salesperson> _people;
    private readonly Dictionary<string, Held> _customers;
    private readonly List<Action<LedgerBuilder>> _records;
    private int _next = 1;

    /// <summary>Begins with the salesperson <c>u1</c>, Zhang Wei.</summary>
    /// <param name="role">What the salesperson does.</param>
    /// <param name="joined">The first working day; long ago when null.</param>
    public TestCompany(Role role = Organizations.Role.Mixed, LocalDate? joined = null)
        : this(DefaultProfile, [], [], []) => Person(Someone, "Zhang Wei", role, joined);

    private TestCompany(
        CompanyProfile profile, Dictionary<string, Salesperson> people, Dictionary<string, Held> customers, List<Action<LedgerBuilder>> records)
    {
        (Profile, _people, _customers, _records) = (profile, people, customers, records);
        (AsOf, Period, Measure) = (DefaultAsOf, DefaultPeriod, TargetMeasure.Orders);
    }

    /// <summary>The day on which a company is asked unless it says another.</summary>
    /// <value>Wednesday 2026-09-30, the last day of <see cref="DefaultPeriod"/>.</value>
    public static LocalDate DefaultAsOf { get; } = new(2026, 9, 30);

    /// <summary>The period that a company is asked about unless it says another.</summary>
    /// <value>2026-Q3.</value>
    public static TargetPeriod DefaultPeriod { get; } = TargetPeriod.Quarter(2026, 3);

    /// <summary>What holds for a company that says nothing itself: CNY, Monday to Friday, one pipeline.</summary>
    public static CompanyProfile DefaultProfile { get; } = new("Test Trading", Currency.CNY, pipelines:
    [
        new PipelineDefinition(default,
        [
            new Stage("inquiry", "Inquiry", 1, expectedDays: 7),
            new Stage("quotation", "Quotation", 2, expectedDays: 20),
            new Stage("sample", "Sample", 3),
            new Stage("won", "Won", 4, StageOutcome.Won),
            new Stage("lost", "Lost", 5, StageOutcome.Lost),
        ]),
    ]);

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; private set; }

    /// <summary>The period asked about.</summary>
    public TargetPeriod Period { get; private set; }

    /// <summary>By what completion is counted.</summary>
    public TargetMeasure Measure { get; private set; }

    /// <summary>What holds for the whole company.</summary>
    public CompanyProfile Profile { get; }

    /// <summary>Begins with nobody, for a company with its own calendars, currency and pipelines.</summary>
    /// <param name="profile">What holds for the whole company.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public static TestCompany Of(CompanyProfile profile) => new(profile ?? throw new ArgumentNullException(nameof(profile)), [], [], []);

    /// <summary>Sets what is asked.</summary>
    /// <param name="asOf">The last day that counts.</param>
    /// <param name="period">The period; as before when null.</param>
    /// <param name="measure">By what completion is counted; as before when null.</param>
    public TestCompany Asked(LocalDate asOf, TargetPeriod? period = null, TargetMeasure? measure = null)
    {
        (AsOf, Period, Measure) = (asOf, period ?? Period, measure ?? Measure);
        return this;
    }

    /// <summary>Adds whatever there is no method for.</summary>
    /// <param name="add">Adds records to the ledger; called each time that a ledger is built, so it adds the same ones each time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="add"/> is null.</exception>
    public TestCompany Do(Action<LedgerBuilder> add)
    {
        _records.Add(add ?? throw new ArgumentNullException(nameof(add)));
        return this;
    }

    /// <summary>A company with the same records, to be changed apart from this one.</summary>
    public TestCompany Copy() => new(Profile, new(_people), new(_customers), new(_records)) { _next = _next, AsOf = AsOf, Period = Period, Measure = Measure };

    /// <summary>The ledger as of the day.</summary>
    public Snapshot Snapshot() => Snapshot(_people.Values, Customers(), _records);

    /// <summary>What a diagnosis is asked.</summary>
    /// <param name="reading">Which records the facts look at; defaults when null.</param>
    public DiagnosisRequest Request(Cases.ReadingOptions? reading = null) => new(Period, Measure, reading);

    /// <summary>The same records, the last one first.</summary>
    internal Snapshot Reversed() => Snapshot(_people.Values.Reverse(), Customers().Reverse(), Enumerable.Reverse(_records));

    private IEnumerable<Customer> Customers() => _customers.Select(c => new Customer(c.Key, c.Value.Owner, c.Value.CreatedOn, c.Value.Origin));

    private Snapshot Snapshot(IEnumerable<Salesperson> people, IEnumerable<Customer> customers, IEnumerable<Action<LedgerBuilder>> records)
    {
        var builder = new LedgerBuilder(Profile).AddRange(people).AddRange(customers);
        foreach (var add in records) add(builder);
        return builder.Build().AsOf(AsOf);
    }

    /// <summary>Who has a customer now, when and how it came, and whether its owners are on record with their days.</summary>
    private readonly struct Held(string owner, LocalDate createdOn, CustomerOrigin origin, bool isDated = false)
    {
        public string Owner { get; } = owner;

        public LocalDate CreatedOn { get; } = createdOn;

        public CustomerOrigin Origin { get; } = origin;

        public bool IsDated { get; } = isDated;

        public Held GivenTo(string owner) => new(owner, CreatedOn, Origin, isDated: true);
    }
}
