using SalesInsights.Companies;
using SalesInsights.DataFolder.Answers;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Timeline;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a customer's timeline.</summary>
public static class TimelineAnswer
{
    /// <summary>Writes everything that happened with a customer, in order, then what has no date; records with the CRM's own links.</summary>
    /// <param name="report">The timeline.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <param name="names">Names of customers and opportunities; ids stand in where null.</param>
    /// <exception cref="ArgumentNullException">The report or the snapshot is null.</exception>
    public static string ToJson(this TimelineReport report, Snapshot snapshot, RecordNames? names = null)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        names ??= new RecordNames();
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, null);
            json.Object("customer", () =>
            {
                json.Text("id", report.Customer.Value);
                json.Text("name", names.Of(report.Customer));
                json.Person("owner", snapshot, report.Owner);
                json.Text("url", RecordLinks.Fill(snapshot.Ledger.Company.RecordLinks.Customer, report.Customer));
            });
            json.List("entries", report.Entries, entry => Write(json, snapshot, names, entry));
            json.List("undated", report.Undated, entry => Write(json, snapshot, names, entry));
        });
    }

    /// <summary>A person's id and name, null for nobody.</summary>
    internal static void Person(this AnswerWriter json, string name, Snapshot snapshot, Id<Salesperson> person)
    {
        json.Id(name, person.Value);
        json.Text(name + "Name", person.IsEmpty ? null : snapshot.NameOf(Subject.Salesperson(person)));
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, RecordNames names, TimelineEntry entry)
    {
        json.Text("at", entry.At.IsUnknown ? null : entry.At.ToString());
        json.Text("kind", AnswerWriter.Camel(entry.Kind.ToString()));
        json.Person("salesperson", snapshot, entry.Salesperson);
        json.Id("previousOwner", entry.PreviousOwner.Value);
        json.Id("opportunity", entry.Opportunity.Value);
        json.Text("opportunityName", entry.Opportunity.IsEmpty ? null : names.Of(entry.Opportunity));
        json.Text("from", entry.From?.Id.Value);
        json.Text("to", entry.To?.Id.Value);
        json.Measured("amount", entry.Amount, isMoney: true);
        json.Date("expectedClose", entry.ExpectedClose);
        json.Id("order", entry.Order.Value);
        json.Id("payment", entry.Payment.Value);
        json.Id("campaign", entry.Campaign.Value);
        json.Id("activity", entry.Activity.Value);
        json.Text("activityKind", entry.ActivityKind is { } kind ? WorkloadAnswer.Word(kind) : null);
        json.Flag("automatic", entry.IsAutomatic);
        json.Text("url", Url(snapshot.Ledger.Company.RecordLinks, entry));
    }

    private static string? Url(RecordLinks links, TimelineEntry entry) =>
        !entry.Activity.IsEmpty ? RecordLinks.Fill(links.Activity, entry.Activity)
        : !entry.Order.IsEmpty ? RecordLinks.Fill(links.Order, entry.Order)
        : !entry.Opportunity.IsEmpty ? RecordLinks.Fill(links.Opportunity, entry.Opportunity)
        : null;
}
