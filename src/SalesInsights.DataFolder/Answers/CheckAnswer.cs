using SalesInsights.DataFolder.Answers;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a check of the data.</summary>
public static class CheckAnswer
{
    /// <summary>Writes the rows of each file (rows = left out + accepted + refused + collapsed), every issue in input order, and what is not used.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="company"/> is null.</exception>
    public static string ToJson(this LoadedCompany company)
    {
        if (company is null) throw new ArgumentNullException(nameof(company));
        return AnswerWriter.Write(json =>
        {
            json.Text("company", company.Ledger.Company.Name);
            json.Date("lastDay", company.Ledger.LastDay);
            json.List("files", company.Files, file =>
            {
                json.Text("file", file.File);
                json.Text("fact", file.Fact);
                json.Number("rows", file.Rows);
                json.Number("leftOut", file.LeftOut);
                json.Number("accepted", file.Accepted);
                json.Number("refused", file.Refused);
                json.Number("collapsed", file.Collapsed);
            });
            json.List("issues", company.Ledger.Issues, issue =>
            {
                json.Text("code", AnswerWriter.Camel(issue.Code.ToString()));
                json.Text("fact", AnswerWriter.Camel(issue.Fact.ToString()));
                json.Text("record", issue.RecordId);
                json.Text("field", issue.Field);
                json.Text("value", issue.Value);
                json.Text("action", AnswerWriter.Camel(issue.Action.ToString()));
                json.Text("file", issue.Origin.File);
                if (issue.Origin.Line > 0) json.Number("line", issue.Origin.Line);
                else json.Text("line", null);
            });
            json.Texts("unused", company.Unused.Select(u => u.ToString()));
        });
    }
}
