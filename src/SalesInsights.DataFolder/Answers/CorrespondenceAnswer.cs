using SalesInsights.Companies;
using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of mail threads and reply times.</summary>
public static class CorrespondenceAnswer
{
    /// <summary>Writes the reply times of the whole and of every salesperson, customer and opportunity, then the threads with their mails.</summary>
    /// <param name="report">The correspondence.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <param name="names">Names of customers and opportunities; ids stand in where null.</param>
    /// <exception cref="ArgumentNullException">The report or the snapshot is null.</exception>
    public static string ToJson(this CorrespondenceReport report, Snapshot snapshot, RecordNames? names = null)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        names ??= new RecordNames();
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, null);
            json.Object("total", () => Write(json, report.Company));
            json.Number("automatic", report.Automatic);
            json.Number("withoutThread", report.WithoutThread);
            Rows(json, "salespeople", report.Salespeople, id => snapshot.NameOf(Subject.Salesperson(id)));
            Rows(json, "customers", report.Customers, id => names.Of((Identifiers.Id<Facts.Customer>)id));
            Rows(json, "opportunities", report.Opportunities, id => names.Of((Identifiers.Id<Facts.Opportunity>)id));
            json.List("threads", report.Threads, thread => Write(json, snapshot, names, thread));
        });
    }

    private static void Rows(AnswerWriter json, string name, IReadOnlyList<CorrespondenceRow> rows, Func<string, string> nameOf) =>
        json.List(name, rows, row =>
        {
            json.Id("id", row.Id);
            json.Text("name", row.Id.Length == 0 ? null : nameOf(row.Id));
            Write(json, row);
        });

    private static void Write(AnswerWriter json, CorrespondenceRow row)
    {
        json.Number("threads", row.Threads);
        json.Number("in", row.MailsIn);
        json.Number("out", row.MailsOut);
        json.Object("firstResponses", () => Write(json, row.FirstResponses));
        json.Object("replies", () => Write(json, row.Replies));
    }

    private static void Write(AnswerWriter json, ReplyTimes times)
    {
        json.Number("answered", times.Answered);
        json.Number("waiting", times.Waiting);
        json.Number("setAside", times.SetAside);
        json.Number("untimed", times.Untimed);
        json.Measured("lowerQuartileMinutes", times.LowerQuartile);
        json.Measured("medianMinutes", times.Median);
        json.Measured("upperQuartileMinutes", times.UpperQuartile);
        json.Measured("p90Minutes", times.Ninetieth);
        json.Measured("withinOneBusinessDay", times.WithinOneBusinessDay);
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, RecordNames names, MailThread thread)
    {
        var links = snapshot.Ledger.Company.RecordLinks;
        json.Text("thread", thread.Key);
        json.Id("customer", thread.Customer.Value);
        json.Text("customerName", thread.Customer.IsEmpty ? null : names.Of(thread.Customer));
        json.Id("opportunity", thread.Opportunity.Value);
        json.Person("salesperson", snapshot, thread.Salesperson);
        json.Text("first", thread.First.ToString());
        json.Text("last", thread.Last.ToString());
        json.Number("in", thread.MailsIn);
        json.Number("out", thread.MailsOut);
        json.Text("waitingSince", thread.WaitingSince?.ToString());
        json.Measured("waitingMinutes", thread.WaitingMinutes, minutes => json.Number("waitingMinutes", minutes));
        json.Flag("setAside", thread.IsSetAside);
        json.Text("url", thread.Customer.IsEmpty ? null : RecordLinks.Fill(links.Customer, thread.Customer));
        json.List("mails", thread.Mails, mail =>
        {
            json.Text("activity", mail.Activity.Value);
            json.Text("at", mail.At.ToString());
            json.Text("direction", mail.IsInbound ? "in" : "out");
            json.Person("salesperson", snapshot, mail.Salesperson);
            json.Text("url", RecordLinks.Fill(links.Activity, mail.Activity));
        });
    }
}
