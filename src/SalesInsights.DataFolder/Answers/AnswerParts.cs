using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.DataFolder.Answers;

/// <summary>What several answers about customers write alike.</summary>
internal static class AnswerParts
{
    public static void Acquired(this AnswerWriter json, string name, AcquiredCustomers customers) => json.Object(name, () =>
    {
        json.Number("created", customers.Created);
        json.Number("claimed", customers.Claimed);
        json.Number("assigned", customers.Assigned);
        json.Number("total", customers.Total);
    });

    public static void Days(this AnswerWriter json, string name, Measured<int> days) => json.Measured(name, days, d => json.Number(name, d));

    public static void Day(this AnswerWriter json, string name, Measured<LocalDate> day) => json.Measured(name, day, d => json.Date(name, d));

    /// <summary>An owner's id and name; null for nobody.</summary>
    public static void Owner(this AnswerWriter json, Snapshot snapshot, Id<Salesperson> owner)
    {
        json.Id("ownerId", owner.Value);
        json.Text("ownerName", owner.IsEmpty ? null : snapshot.NameOf(Subject.Salesperson(owner)));
    }

    public static void Person(this AnswerWriter json, Snapshot snapshot, Id<Salesperson> id)
    {
        json.Id("id", id.Value);
        json.Text("name", id.IsEmpty ? null : snapshot.NameOf(Subject.Salesperson(id)));
    }

    public static void Falling(this AnswerWriter json, Snapshot snapshot, IReadOnlyList<FallingCustomer> customers, Measured<int> count)
    {
        json.Days("fallingCount", count);
        json.List("falling", customers, customer =>
        {
            json.Text("customerId", customer.CustomerId.Value);
            json.Owner(snapshot, customer.OwnerId);
            json.Date("lastSignOn", customer.LastSignOn);
            json.Number("idleDays", customer.IdleDays);
            json.Number("daysLeft", customer.DaysLeft);
        });
    }

    /// <summary>The head of an answer about a subject; the viewer's part of it names the subject only where it was asked for.</summary>
    public static void HeadOf(this AnswerWriter json, Snapshot snapshot, TargetPeriod? period, Subject subject)
    {
        json.Head(snapshot, period, null);
        json.Text("subject", AnswerWriter.Camel(subject.Kind.ToString()));
        json.Id("subjectId", subject.Id.Value);
    }
}
