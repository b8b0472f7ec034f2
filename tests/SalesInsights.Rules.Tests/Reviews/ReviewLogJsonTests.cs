using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Reviews;

public sealed class ReviewLogJsonTests
{
    private const string Head = "{\"format\":\"salesinsights.reviews\",\"version\":1,\"entries\":[";
    private const string Review =
        "{\"kind\":\"review\",\"day\":\"2026-07-06\",\"period\":\"2026-Q3\",\"measure\":\"orders\",\"spent\":0.0025,\"spentInQuarter\":0.0025,\"findings\":[" + Finding + "],\"closed\":[]}";

    private const string Finding =
        "{\"id\":\"ACME1/salesperson/u1\",\"rule\":\"ACME1\",\"subject\":\"salesperson\",\"subjectId\":\"u1\",\"verdict\":\"byPolicy\",\"firstRaised\":\"2026-07-06\",\"trend\":\"new\"}";

    [Fact]
    public void ToJson_OneReview_IsAsDocumented()
    {
        var log = ReviewLog.Empty.Hold(ScriptedTeam.Always(("u1", 33.5m)).On(ScriptedTeam.Monday)).Log;

        // Nobody can be judged in a company without records, so the review spends nothing.
        Assert.Equal(
            Head + Review.Replace("0.0025", "0", StringComparison.Ordinal)
                .Replace("\"trend\":\"new\"", "\"trend\":\"new\",\"sizeOf\":\"scripted\",\"size\":33.5", StringComparison.Ordinal) + "]}",
            log.ToJson());
    }

    [Fact]
    public void Parse_Empty_IsTheEmptyLog() => Assert.Equal(ReviewLog.Empty.ToJson(), ReviewLog.Parse(Head + "]}").ToJson());

    public static TheoryData<string, string> Bad => new()
    {
        { "", "line 1, byte 1" },
        { "[1,2", "line 1, byte 5" },
        { "[]", "the root" },
        { "{\"\\ud800\":1}", "the root" },
        { "{\"format\":\"other\",\"version\":1,\"entries\":[]}", "format" },
        { "{\"format\":\"salesinsights.reviews\",\"entries\":[]}", "version" },
        { "{\"format\":\"salesinsights.reviews\",\"version\":2,\"entries\":[]}", "version" },
        { "{\"format\":\"salesinsights.reviews\",\"version\":1}", "entries" },
        { Head + "],\"more\":1}", "more" },
        { Head + "7]}", "entries[0]" },
        { Head + "{\"kind\":\"party\",\"day\":\"2026-07-06\"}]}", "entries[0].kind" },
        { Head + "{\"kind\":\"talk\",\"day\":\"6 July\",\"finding\":\"x\"}]}", "entries[0].day" },
        { Head + "{\"kind\":\"talk\",\"day\":\"2026-07-06\",\"day\":\"2026-07-06\",\"finding\":\"x\"}]}", "entries[0].day" },
        { Head + "{\"kind\":\"talk\",\"day\":\"2026-07-06\"}]}", "entries[0].finding" },
        { Head + "{\"kind\":\"talk\",\"day\":\"2026-07-06\",\"finding\":\"x\"}]}", "entries[0].finding" },
        { Head + "{\"kind\":\"talk\",\"day\":\"2026-07-06\",\"subject\":\"salesperson\",\"subjectId\":\"u1\",\"said\":\"x\"}]}", "entries[0].said" },
        { Head + "{\"kind\":\"talk\",\"day\":\"2026-07-06\",\"subject\":\"salesperson\"}]}", "entries[0].subjectId" },
        { Head + "{\"kind\":\"talk\",\"day\":\"2026-07-06\",\"subject\":\"\\ud800\"}]}", "entries[0].subject" },
        { Head + Review.Replace("byPolicy", "sure", StringComparison.Ordinal) + "]}", "entries[0].findings[0].verdict" },
        { Head + Review.Replace("\"trend\"", "\"ofPeriod\":false,\"trend\"", StringComparison.Ordinal) + "]}", "entries[0].findings[0].ofPeriod" },
        { Head + Review.Replace("0.0025", "1.5", StringComparison.Ordinal) + "]}", "entries[0].spent" },
        { Head + Review.Replace("0.0025", "\"little\"", StringComparison.Ordinal) + "]}", "entries[0].spent" },
        { Head + Review.Replace(Finding, Finding + "," + Finding, StringComparison.Ordinal) + "]}", "entries[0].findings[1].id" },
        { Head + Review + "," + Review + "]}", "entries[1].day" },
        { Head + Review + "," + Review.Replace("07-06", "07-05", StringComparison.Ordinal) + "]}", "entries[1].day" },
        { Head + Review + "," + Review.Replace("07-06", "07-13", StringComparison.Ordinal).Replace("orders", "won", StringComparison.Ordinal) + "]}", "entries[1].measure" },
        { Head + Review + ",{\"kind\":\"snooze\",\"day\":\"2026-07-06\",\"finding\":\"nobody\",\"until\":\"2026-07-20\",\"reason\":\"x\"}]}", "entries[1].finding" },
        { Head + Review + ",{\"kind\":\"snooze\",\"day\":\"2026-07-06\",\"finding\":\"ACME1/salesperson/u1\",\"until\":\"2026-07-06\",\"reason\":\"x\"}]}", "entries[1].until" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Parse_Damaged_SaysWhere(string json, string where)
    {
        var thrown = Assert.Throws<ReviewLogException>(() => ReviewLog.Parse(json));

        Assert.Equal(where, thrown.Where);
        Assert.Contains(where, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_HalfOfASurrogatePair_IsRefused() =>
        Assert.Equal("a text", Assert.Throws<ReviewLogException>(() => ReviewLog.Parse("{\"\ud800\":1}")).Where);

    [Fact]
    public void Parse_TooDeep_IsRefused() =>
        Assert.Throws<ReviewLogException>(() => ReviewLog.Parse(Head + new string('[', 100_000) + new string(']', 100_000) + "]}"));

    // Every character of a stored log cut out or changed: an error with a place, or a log that is written again.
    [Fact]
    public void Parse_AnyCharacterDamaged_IsAnErrorWithAPlaceOrALog()
    {
        var stored = Head + Review + ",{\"kind\":\"talk\",\"day\":\"2026-07-07\",\"finding\":\"ACME1/salesperson/u1\",\"note\":\"n1\"}]}";
        for (var i = 0; i < stored.Length; i++)
        {
            foreach (var damaged in new[] { stored.Remove(i, 1), stored[..i] + "9" + stored[(i + 1)..], stored[..i] })
            {
                try
                {
                    Assert.NotEmpty(ReviewLog.Parse(damaged).ToJson());
                }
                catch (ReviewLogException exception)
                {
                    Assert.NotEmpty(exception.Where);
                }
            }
        }
    }
}
