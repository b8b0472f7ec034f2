using SalesInsights.Currencies;
using SalesInsights.DataFolder.Readers;
using SalesInsights.Facts;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes rates, orders, credits, payments, what is due, and targets.</summary>
internal static class MoneyTables
{
    private static readonly TableWriter<ExchangeRate> Rates = new(
        "rates",
        ("currency", r => r.Currency.Code),
        ("date", r => CellText.Of(r.Date)),
        ("rate", r => CellText.Of(r.Rate)),
        ("recorded_at", r => CellText.Of(r.RecordedAt)));

    private static readonly TableWriter<Order> Orders = new(
        "orders",
        ("id", o => o.Id.Value),
        ("owner_id", o => o.Owner.Value),
        ("ordered_on", o => CellText.Of(o.OrderedOn)),
        ("amount", o => CellText.Of(o.Amount)),
        ("customer_id", o => o.Customer.Value),
        ("opportunity_id", o => o.Opportunity.Value),
        ("currency", o => o.Currency.Code),
        ("cancelled_on", o => CellText.Of(o.CancelledOn)),
        ("recorded_at", o => CellText.Of(o.RecordedAt)));

    private static readonly TableWriter<OrderCredit> OrderCredits = new(
        "order_credits",
        ("order_id", c => c.Order.Value),
        ("salesperson_id", c => c.Salesperson.Value),
        ("share", c => CellText.Of(c.Share)),
        ("recorded_at", c => CellText.Of(c.RecordedAt)));

    private static readonly TableWriter<Payment> Payments = new(
        "payments",
        ("id", p => p.Id.Value),
        ("received_on", p => CellText.Of(p.ReceivedOn)),
        ("amount", p => CellText.Of(p.Amount)),
        ("currency", p => p.Currency.Code),
        ("order_id", p => p.Order.Value),
        ("customer_id", p => p.Customer.Value),
        ("owner_id", p => p.Owner.Value),
        ("recorded_at", p => CellText.Of(p.RecordedAt)));

    private static readonly TableWriter<PaymentDue> PaymentsDue = new(
        "payments_due",
        ("order_id", d => d.Order.Value),
        ("due_on", d => CellText.Of(d.DueOn)),
        ("amount", d => CellText.Of(d.Amount)),
        ("recorded_at", d => CellText.Of(d.RecordedAt)));

    private static readonly TableWriter<Target> Targets = new(
        "targets",
        ("subject_kind", t => FactWords.Subjects.WordOf(t.Subject.Kind)),
        ("subject_id", t => t.Subject.Id.Value),
        ("period", t => t.Period.Name),
        ("measure", t => t.Measure.Id),
        ("amount", t => CellText.Of(t.Amount)),
        ("currency", t => t.Currency.Code),
        ("set_on", t => CellText.Of(t.SetOn)),
        ("recorded_at", t => CellText.Of(t.RecordedAt)));

    public static void Write(ITableSink sink, FolderContents contents)
    {
        Rates.Write(sink, contents.Rates);
        Orders.Write(sink, contents.Orders);
        OrderCredits.Write(sink, contents.OrderCredits);
        Payments.Write(sink, contents.Payments);
        PaymentsDue.Write(sink, contents.PaymentsDue);
        Targets.Write(sink, contents.Targets);
    }
}
