using System.Text.Json;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Answers;

/// <summary>The JSON answer of <c>check</c>: every issue in input order.</summary>
internal static class CheckAnswer
{
    public static string Of(LoadedData data) => JsonText.Of(json =>
    {
        json.WriteString("company", data.Ledger.Company.Name);
        json.Array("files", data.Files, file =>
        {
            json.WriteString("file", file.File);
            json.WriteString("fact", file.Fact);
            json.WriteNumber("rows", file.Rows);
            json.WriteNumber("leftOut", file.LeftOut);
            json.WriteNumber("accepted", file.Accepted);
            json.WriteNumber("refused", file.Refused);
            json.WriteNumber("collapsed", file.Collapsed);
            json.Object("blank", () => file.Blanks.ToList().ForEach(b => json.WriteNumber(b.Field, b.Rows)));
        });
        json.Array("facts", data.Ledger.Counts, count =>
        {
            json.WriteString("fact", Camel(count.Fact));
            json.WriteNumber("read", count.Read);
            json.WriteNumber("accepted", count.Accepted);
            json.WriteNumber("refused", count.Refused);
            json.WriteNumber("collapsed", count.Collapsed);
        });
        json.Array("issues", data.Ledger.Issues, issue =>
        {
            json.WriteString("code", Camel(issue.Code));
            json.WriteString("file", issue.Origin.File);
            json.Number("line", issue.Origin.Line > 0 ? issue.Origin.Line : null);
            json.WriteString("fact", Camel(issue.Fact));
            json.WriteString("id", issue.RecordId);
            json.WriteString("field", issue.Field);
            json.WriteString("value", issue.Value);
            json.WriteString("action", Camel(issue.Action));
        });
        json.Array("unused", data.Unused, unused =>
        {
            json.WriteString("kind", Camel(unused.Kind));
            json.WriteString("file", unused.File);
            json.WriteString("name", unused.Name);
            json.Number("line", unused.Line);
        });
    });

    private static string Camel<T>(T name)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());
}
