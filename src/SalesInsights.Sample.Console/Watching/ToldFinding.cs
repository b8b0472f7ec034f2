using SalesInsights.Organizations;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Sample.Watching;

/// <summary>A finding as it is told; two are equal where they say the same.</summary>
internal sealed record ToldFinding(string Id, string RuleId, Subject Subject, string Name, Severity Severity, FindingVerdict Verdict, string Text)
{
    public static IReadOnlyList<ToldFinding> Of(DiagnosisReport diagnosis, Language language)
    {
        var words = diagnosis.Words(language);
        return
        [
            .. from person in diagnosis.Cases
               from finding in person.Findings
               select new ToldFinding(finding.Id, finding.RuleId, finding.Subject, person.Name, finding.Severity, finding.Verdict, words.Text(finding)),
        ];
    }
}
