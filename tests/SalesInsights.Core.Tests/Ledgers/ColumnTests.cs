using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.Rows;

namespace SalesInsights.Tests.Ledgers;

public class ColumnTests
{
    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 200)]
    public void AddRange_Columns_SayWhatTheFactsSay(SmallCompany company, LocalDate asOf)
    {
        var facts = company.Build(ColumnRows.InOrder(company.Rows));

        foreach (var form in ColumnRows.Forms)
        {
            var columns = ColumnRows.Build(company.Profile, company.Rows, form);

            Assert.Equal(facts.Issues, columns.Issues);
            Assert.Equal(facts.Counts, columns.Counts);
            Assert.Equal(facts.LastDay, columns.LastDay);
            Assert.Equal(LedgerDump.Of(facts, asOf), LedgerDump.Of(columns, asOf));
        }
    }

    [Fact]
    public void AddRange_NumbersAndGuids_AreTheIdsOfSingleFacts()
    {
        var guid = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");

        var ledger = Builder().AddRange(new CustomerColumns { Id = new long[] { 17, -3 } })
            .AddRange(new OpportunityColumns { Id = new[] { guid, Guid.Empty }, Customer = new long[] { 17, 17 } }).Build();

        Assert.Equal(("17", "-3", guid.ToString("D")), (ledger.Customers.Ids[0], ledger.Customers.Ids[1], ledger.Opportunities.Ids[0]));
        Assert.Equal(0, ledger.Opportunities.Customer[0]);
        Assert.Equal(["MissingId Opportunities  id '' Refused"], ledger.Lines());
    }

    [Fact]
    public void AddRange_MoreRowsThanABlock_KeepsThemAll()
    {
        var ids = Enumerable.Range(0, (3 * TextPool.BlockSize) + 1).Select(i => $"c{i}").ToArray();
        var days = Enumerable.Range(0, ids.Length).ToArray();

        var ledger = Builder().AddRange(new CustomerColumns { Id = ids, CreatedOn = MomentColumn.FromDays(days) }).Build();

        Assert.Equal(ids, Enumerable.Range(0, ledger.Customers.Count).Select(i => ledger.Customers.Ids[i]));
        Assert.Equal(days, ledger.Customers.CreatedDay);
    }

    [Fact]
    public void AddRange_EveryFormOfMoments_IsTheSameDay()
    {
        var (day, time) = (Day(5, 2), Day(5, 2).At(new LocalTime(13, 30)));
        var builder = Builder();
        var zone = Builder().Build().Company.Zone;

        builder.AddRange(new CustomerColumns { Id = new[] { "c0" }, CreatedOn = new[] { day } });
        builder.AddRange(new CustomerColumns { Id = new[] { "c1" }, CreatedOn = new[] { time } });
        builder.AddRange(new CustomerColumns { Id = new[] { "c2" }, CreatedOn = new[] { time.InZoneStrictly(zone).ToInstant() } });
        builder.AddRange(new CustomerColumns { Id = new[] { "c3" }, CreatedOn = MomentColumn.FromDays([DayNumber.Of(day)]) });
        builder.AddRange(new CustomerColumns { Id = new[] { "c4", "c5" }, CreatedOn = new Moment[] { day, Moment.Unknown } });
        builder.AddRange(new CustomerColumns { Id = new[] { "c6" }, CreatedOn = MomentColumn.FromDays([MomentColumn.UnknownDay]) });

        Assert.Equal("05-02 05-02 05-02 05-02 05-02 - -", string.Join(" ", builder.Build().Customers.CreatedDay.Select(d =>
            DayNumber.ToDateOrNull(d) is { } date ? $"{date.Month:00}-{date.Day:00}" : "-")));
    }

    [Fact]
    public void AddRange_ColumnOfAnotherLength_NamesBoth()
    {
        var thrown = Assert.Throws<ArgumentException>(() =>
            Builder().AddRange(new CustomerColumns { Id = new[] { "c1", "c2" }, Owner = new[] { "u1", "u2", "u1" } }));

        Assert.Equal("columns", thrown.ParamName);
        Assert.StartsWith("Owner has 3 rows, Id has 2.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddRange_RequiredColumnLeftOut_IsRefused() => Assert.StartsWith(
        "Amount has 0 rows and cannot be left out, Id has 1.",
        Assert.Throws<ArgumentException>(() => Builder().AddRange(new OrderColumns { Id = new[] { "r1" }, OrderedOn = new[] { Day(5, 1) }, Amount = default })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Coded_CodeBeyondTheTexts_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextColumn.Coded(["a"], [0, 1]).Length);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 4)]
    public void Utf8_EndsThatDoNotFit_AreRefused(int first, int second) =>
        Assert.Throws<ArgumentException>(() => TextColumn.Utf8("abc"u8, [first, second]).Length);

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xE5, 0xAE }, new[] { 3 }, "The texts are no valid UTF-8.")]
    [InlineData(new byte[] { (byte)'a', 0xF0, 0x9F }, new[] { 1, 3 }, "The texts are no valid UTF-8.")]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD }, new[] { 3 }, "The texts are no valid UTF-8.")]
    [InlineData(new byte[] { 0xE5, 0xAE, 0xA2 }, new[] { 2, 3 }, "The end 2 lies within a character.")]
    public void Utf8_BytesThatAreNoTexts_AreRefused(byte[] bytes, int[] ends, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => TextColumn.Utf8(bytes, ends).Length).Message, StringComparison.Ordinal);

    [Fact]
    public void Utf8_BytesBehindTheLastEnd_AreNotLookedAt() => Assert.Equal(1, TextColumn.Utf8([(byte)'a', 0xFF], [1]).Length);

    [Fact]
    public void FromDays_DayBeyondTheCalendar_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MomentColumn.FromDays([int.MaxValue]).Length);

    [Fact]
    public void AddRange_Lines_StandInTheIssues()
    {
        var builder = Builder();
        builder.CurrentOrigin = new RowOrigin("customers.csv", 0);

        var issues = builder.AddRange(new CustomerColumns { Id = new[] { "c1", "c2" }, Owner = new[] { "u1", "u9" }, Line = [2, 5] }).Build().Issues;

        Assert.Equal("customers.csv:5: Customers c2: owner_id 'u9': UnknownSalesperson, FieldDropped", Assert.Single(issues).ToString());
    }
}
