using System.Text.RegularExpressions;
using SalesInsights.Organizations;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Docs;

public sealed partial class ReviewGuideTests
{
    private static readonly string Guide = Repository.Read("docs/guides/reviews.md");

    [Fact]
    public void Example_IsTheCodeThatRuns()
    {
        var source = Repository.Read("tests/SalesInsights.Rules.Tests/Docs/ReviewGuideTests.cs").Split('\n');
        var (begin, end) = (Array.FindIndex(source, l => l.Trim() == "// begin: hold"), Array.FindIndex(source, l => l.Trim() == "// end: hold"));
        var code = string.Join("\n", source[(begin + 1)..end].Select(l => l.Length > 8 ? l[8..] : "")).Trim();

        Assert.Contains("```csharp\n" + code + "\n```", Guide, StringComparison.Ordinal);
    }

    [Fact]
    public void Example_OnATeam_NamesWhomToTalkWith()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var between = Run(ScriptedTeam.Always(("u5", 33)).On(ScriptedTeam.Monday), output);

        // u4 heads the department of u5.
        Assert.Equal("Person 5: Person 5: 33 (New)\n", output.ToString());
        Assert.Equal(ScriptedTeam.Monday, Assert.Single(between.Items).TalkedOn);
    }

    [Fact]
    public void File_AsDocumented_IsALog()
    {
        var json = File().Match(Guide).Groups[1].Value;

        Assert.Equal(["HeldReview", "RecordedTalk", "SnoozedFinding", "AwakenedFinding"], ReviewLog.Parse(json).Entries.Select(e => e.GetType().Name));
    }

    private static ReviewReport Run(DiagnosisReport report, TextWriter output)
    {
        var (stored, words) = (ReviewLog.Empty.ToJson(), report.Words(Language.English));

        // begin: hold
        var log = ReviewLog.Parse(stored);                       // ReviewLog.Empty before the first
        var review = log.Hold(report);                           // the whole company's DiagnosisReport; its day is the review's
        stored = review.Log.ToJson();
        foreach (var talk in review.Report.VisibleTo("u4").First)
            output.WriteLine($"{talk.Name}: {words.Text(talk.Lead.Finding!)} ({talk.Lead.Trend})");

        log = review.Log.TalkWith(Subject.Salesperson("u5"), report.Snapshot.AsOf, noteId: "note-31");
        var between = log.See(report);                           // any day: facts refresh, no verdict about people is raised
        // end: hold
        Assert.Equal(stored, review.Log.ToJson());
        return between;
    }

    [GeneratedRegex("```jsonc\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex File();
}
