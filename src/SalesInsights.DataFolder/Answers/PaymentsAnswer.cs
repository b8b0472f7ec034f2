using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Receivables;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the payments.</summary>
public static class PaymentsAnswer
{
    /// <summary>Writes what is due and overdue, order by order, and why orders and payments of the period differ.</summary>
    /// <param name="report">The open amounts, or a viewer's part of them.</param>
    /// <param name="bridge">The bridge of the same subject, or the same viewer's part of it.</param>
    /// <param name="snapshot">The snapshot that both were made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this ReceivablesReport report, PaymentBridgeReport bridge, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (bridge is null) throw new ArgumentNullException(nameof(bridge));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.HeadOf(snapshot, bridge.Period, report.Subject);
            json.Object("bridge", () => Write(json, bridge));
            json.Object("total", () => Write(json, report.Total));
            json.Number("settled", report.Settled);
            json.Number("unpriced", report.Unpriced);
            json.Sum("withoutTerms", report.WithoutTerms);
            json.Sum("onCancelledOrders", report.OnCancelledOrders);
            json.Sum("withoutOrder", report.WithoutOrder);
            json.List("rows", report.Rows, row =>
            {
                json.Person(snapshot, row.Salesperson);
                json.Number("openOrders", row.OpenOrders);
                json.Number("overdueOrders", row.OverdueOrders);
                Write(json, row.Aging);
            });
            json.List("orders", report.Orders, order => Write(json, snapshot, order));
        });
    }

    private static void Write(AnswerWriter json, PaymentBridgeReport bridge)
    {
        json.Sum("orders", bridge.Orders);
        json.Sum("payments", bridge.Payments);
        json.Money("difference", bridge.Difference);
        json.List("parts", bridge.Parts, part =>
        {
            json.Text("part", AnswerWriter.Camel(part.Part.ToString()));
            json.Money("amount", part.Amount);
            json.Number("count", part.Count);
        });
    }

    private static void Write(AnswerWriter json, ReceivableAging aging)
    {
        json.Money("notYetDue", aging.NotYetDue);
        json.Money("days1To30", aging.Days1To30);
        json.Money("days31To60", aging.Days31To60);
        json.Money("days61To90", aging.Days61To90);
        json.Money("over90", aging.Over90);
        json.Money("overdue", aging.Overdue);
        json.Money("open", aging.Open);
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, OrderBalance order)
    {
        json.Text("orderId", order.OrderId.Value);
        json.Id("customerId", order.CustomerId.Value);
        json.Owner(snapshot, order.OwnerId);
        json.Date("orderedOn", order.OrderedOn);
        json.Money("ordered", order.Ordered);
        json.Money("due", order.Due);
        json.Money("received", order.Received);
        json.Money("refunded", order.Refunded);
        json.Money("overpaid", order.Overpaid);
        json.Number("daysOverdue", order.DaysOverdue);
        json.Date("overdueSince", order.OverdueSince);
        json.Date("nextDueOn", order.NextDueOn);
        Write(json, order.Aging);
    }
}
