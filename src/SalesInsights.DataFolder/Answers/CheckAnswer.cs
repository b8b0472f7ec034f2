using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a check of the data.</summary>
public static class CheckAnswer
{
    /// <summary>
    /// Writes the rows of each file (rows = left out + accepted + refused + collapsed) and of each kind of fact, every issue in input
    /// order, and what is not used.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="company"/> is null.</exception>
    public static string ToJson(this LoadedCompany company)
    {
        if (company is null) throw new ArgumentNullException(nameof(company));
        return Of(company.Ledger, company.Files, company.Unused);
    }

    /// <summary>The same for a ledger that was built from something else than files.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="files">The files it was read from; empty for none.</param>
    /// <param name="unused">What was not used; empty for nothing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(SalesLedger ledger, IReadOnlyList<FileCount> files, IReadOnlyList<UnusedItem> unused)
    {
        if (ledger is null) throw new ArgumentNullException(nameof(ledger));
        if (files is null) throw new ArgumentNullException(nameof(files));
        if (unused is null) throw new ArgumentNullException(nameof(unused));
        return AnswerWriter.Write(json =>
        {
            json.Text("company", ledger.Company.Name);
            json.Date("lastDay", ledger.LastDay);
            json.List("files", files, file => Write(json, file));
            json.List("facts", ledger.Counts, count =>
            {
                json.Text("fact", AnswerWriter.Camel(count.Fact.ToString()));
                json.Number("read", count.Read);
                json.Number("accepted", count.Accepted);
                json.Number("refused", count.Refused);
                json.Number("collapsed", count.Collapsed);
            });
            json.List("issues", ledger.Issues, issue => Write(json, issue));
            json.List("unused", unused, item =>
            {
                json.Text("kind", AnswerWriter.Camel(item.Kind.ToString()));
                json.Text("file", item.File);
                json.Text("name", item.Name);
                json.NumberOrNull("line", item.Line);
            });
        });
    }

    private static void Write(AnswerWriter json, FileCount file)
    {
        json.Text("file", file.File);
        json.Text("fact", file.Fact);
        json.Number("rows", file.Rows);
        json.Number("leftOut", file.LeftOut);
        json.Number("accepted", file.Accepted);
        json.Number("refused", file.Refused);
        json.Number("collapsed", file.Collapsed);
        json.Object("blank", () =>
        {
            foreach (var blank in file.Blanks) json.Number(blank.Field, blank.Rows);
        });
    }

    private static void Write(AnswerWriter json, DataIssue issue)
    {
        json.Text("code", AnswerWriter.Camel(issue.Code.ToString()));
        json.Text("fact", AnswerWriter.Camel(issue.Fact.ToString()));
        json.Text("record", issue.RecordId);
        json.Text("field", issue.Field);
        json.Text("value", issue.Value);
        json.Text("action", AnswerWriter.Camel(issue.Action.ToString()));
        json.Text("file", issue.Origin.File);
        json.NumberOrNull("line", issue.Origin.Line > 0 ? issue.Origin.Line : null);
    }
}
