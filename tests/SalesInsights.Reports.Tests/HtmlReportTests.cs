using System.Text.RegularExpressions;
using SalesInsights.Reports.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Reports.Tests;

public sealed partial class HtmlReportTests
{
    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "{{ 7 | times: 6 }}{% raw %}", "</style></title><svg onload=alert(1)>",
        "javascript:alert(1)", "&lt;b&gt;", "\u202Eevil\u0000", "--><!--", "王<伟>&\"'",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Write_NamesThatLookLikeMarkup_ChangeNoTag(string hostile)
    {
        var page = new ReportCompany(plain => plain + hostile).Html();

        Assert.Equal(HtmlTags.Of(ReportCompany.Plain.Html()), HtmlTags.Of(page));
        Assert.Empty(HtmlTags.Unbalanced(page));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("42", Regex.Match(page, "<h1>.*?</h1>").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Write_AnyLanguage_IsOneSoundPageThatNeedsNoNetworkAndNoScript(string tag)
    {
        var page = ReportCompany.Plain.Html(Language.Find(tag));

        Assert.StartsWith("<!doctype html>\n<html lang=\"" + tag + "\">", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.Empty(HtmlTags.Unbalanced(page));
        Assert.DoesNotContain(HtmlTags.Of(page), t => t.StartsWith("script", StringComparison.Ordinal) || t.StartsWith("img", StringComparison.Ordinal) || t.Contains("src", StringComparison.Ordinal));
        Assert.All(Address().Matches(page).Select(m => m.Groups[1].Value), a => Assert.True(a.StartsWith('#') || a == "data:," || a.StartsWith("https://crm.example/c/", StringComparison.Ordinal), a));
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Places_AreThereOnceAndEveryLinkLeadsToOne()
    {
        var page = ReportCompany.Plain.Html();
        string[] ids = [.. Place().Matches(page).Select(m => m.Groups[1].Value)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Address().Matches(page).Select(m => m.Groups[1].Value).Where(a => a.StartsWith('#')), a => Assert.Contains(a[1..], ids));
    }

    [Fact]
    public void Write_Company_SaysItsStory()
    {
        var page = ReportCompany.Plain.Html();

        Assert.Contains("<h1>Acme Trading</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p>No new customer created in the last 37 working days", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://crm.example/c/c010\" rel=\"noreferrer\">Customer 10</a>", page, StringComparison.Ordinal);
        Assert.Contains("9 opportunities: 3 won", page, StringComparison.Ordinal);
        Assert.Contains("330,000 CNY of 900,000 CNY", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ViewersPart_SaysNothingFromOutside()
    {
        var part = ReportCompany.Plain.Html(viewer: "u3");

        Assert.Contains("Zhang Wei", part, StringComparison.Ordinal);
        Assert.DoesNotContain("Outside", part, StringComparison.Ordinal);
        Assert.DoesNotContain("Asia", part, StringComparison.Ordinal);
        Assert.DoesNotContain("records count", part, StringComparison.Ordinal);
        Assert.DoesNotContain("900,000", part, StringComparison.Ordinal);
        Assert.DoesNotContain("Zhang Wei", ReportCompany.Plain.Html(viewer: "u9"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(ReportCompany.Plain.Html(Language.Chinese), ReportCompany.Plain.Html(Language.Chinese));

    [Fact]
    public void Write_ChineseText_StaysReadable()
    {
        var page = ReportCompany.Plain.Html(Language.Chinese);

        Assert.Contains("这周先和谁谈", page, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", page.Replace("&#x27;", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(() =>
        HtmlReport.Write(ReportCompany.Plain.Review(), TextWriter.Null, cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Write_Null_IsTheCallersMistake()
    {
        Assert.Throws<ArgumentNullException>(() => HtmlReport.Write(null!, TextWriter.Null));
        Assert.Throws<ArgumentNullException>(() => HtmlReport.Write(ReportCompany.Plain.Review(), null!));
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("\\bid=\"([^\"]*)\"")]
    private static partial Regex Place();
}
