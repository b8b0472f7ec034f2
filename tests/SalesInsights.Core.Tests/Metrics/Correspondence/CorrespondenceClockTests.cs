using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Organizations;

namespace SalesInsights.Tests.Metrics.Correspondence;

/// <summary>Reply times over nights, weekends, holidays and changes of the clocks.</summary>
public sealed class CorrespondenceClockTests
{
    private static double Minutes(string zone, WorkingHours hours, LocalDateTime mail, LocalDateTime answer) => CorrespondenceReport.Of(
        new LedgerBuilder(new CompanyProfile("Test", Currency.USD, DateTimeZoneProviders.Tzdb[zone], workingHours: hours))
            .Add(new Salesperson("ann", "Ann")).Add(new Customer("c1", "ann"))
            .Add(new Activity("a1", ActivityKind.MailIn, mail, "ann", "c1")).Add(new Activity("a2", ActivityKind.MailOut, answer, "ann", "c1"))
            .Build().AsOf(answer.Date)).Company.Replies.Median.Value;

    private static WorkingHours Hours(int from, int to, IEnumerable<LocalDate>? holidays = null, bool daily = false) => new(
        new WorkingCalendar(daily ? Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None) : null, holidays),
        [new WorkingSpan(new LocalTime(from, 0), new LocalTime(to % 24, 0))]);

    /// <summary>The cases of METHODS 9, hours 09:00 to 17:00; the fourth has its Thursday off.</summary>
    [Theory]
    [InlineData("2024-05-03T16:30", "2024-05-06T09:45", 75)]
    [InlineData("2024-05-03T18:00", "2024-05-06T08:00", 0)]
    [InlineData("2024-05-04T11:00", "2024-05-04T12:00", 0)]
    [InlineData("2024-05-08T15:00", "2024-05-10T11:00", 240)]
    [InlineData("2024-05-06T08:50", "2024-05-06T17:30", 480)]
    [InlineData("2024-05-06T10:00", "2024-05-06T10:07", 7)]
    public void Replies_OverNightsWeekendsAndAHoliday_CountBusinessMinutes(string mail, string answer, double expected) => Assert.Equal(
        expected, Minutes("UTC", Hours(9, 17, [new LocalDate(2024, 5, 9)]), Time(mail), Time(answer)));

    /// <summary>
    /// Hours round the clock on every day, from midnight to midnight: in Berlin the night of 2024-03-31 lacks the hour from 02:00, that of
    /// 2024-10-27 has it twice; in São Paulo clocks sprang from 00:00 to 01:00 on 2018-11-04 and back from 24:00 to 23:00 on 2019-02-16.
    /// </summary>
    [Theory]
    [InlineData("Europe/Berlin", "2024-03-31T00:00", "2024-03-31T04:00", 180)]
    [InlineData("Europe/Berlin", "2024-10-27T00:00", "2024-10-27T04:00", 300)]
    [InlineData("America/Sao_Paulo", "2018-11-03T23:00", "2018-11-04T02:00", 120)]
    [InlineData("America/Sao_Paulo", "2019-02-16T22:00", "2019-02-17T01:00", 240)]
    public void Replies_OverAChangeOfTheClocks_CountTimeThatPasses(string zone, string mail, string answer, double expected) =>
        Assert.Equal(expected, Minutes(zone, Hours(0, 24, daily: true), Time(mail), Time(answer)));

    /// <summary>By the hours of the day a change in the night changes nothing: Friday 16:30 to Monday 09:45 is 75 minutes.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "2024-03-29T16:30", "2024-04-01T09:45")]
    [InlineData("Europe/Berlin", "2024-10-25T16:30", "2024-10-28T09:45")]
    [InlineData("America/Sao_Paulo", "2018-11-02T16:30", "2018-11-05T09:45")]
    public void Replies_OverAWeekendWithAChange_CountWorkedHoursOnly(string zone, string mail, string answer) =>
        Assert.Equal(75d, Minutes(zone, Hours(9, 17), Time(mail), Time(answer)));

    [Fact]
    public void Replies_InAMidnightThatIsSkipped_BeginAnHourLater()
    {
        // Half an hour after a midnight that the clocks of São Paulo skipped is 01:30; until 02:00 that is 30 minutes.
        Assert.Equal(30d, Minutes("America/Sao_Paulo", Hours(0, 24, daily: true), Time("2018-11-04T00:30"), Time("2018-11-04T02:00")));
    }

    private static LocalDateTime Time(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
