using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Receivables;

/// <summary>Why the orders and the payments of a period differ, exactly.</summary>
/// <remarks>
/// Orders less payments is the sum of the parts, to the last digit. An order and all that was paid on it stand with the one who answers
/// for it. Documented in <c>docs/metrics/receivables.md</c>.
/// </remarks>
public sealed class PaymentBridgeReport
{
    private readonly Snapshot _snapshot;
    private readonly PaymentBridgeOptions _options;
    private readonly Sight _sight;

    private PaymentBridgeReport(Snapshot snapshot, PaymentBridgeOptions options, Sight sight)
    {
        (_snapshot, _options, _sight) = (snapshot, options, sight);
        var pass = new BridgePass(snapshot, new OrderAccounts(snapshot, options.Subject, sight), new Window(snapshot, options.Period));
        (Orders, Payments, Parts) = (pass.Orders, pass.Payments, pass.Lines());
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>The days compared; null for all up to the day.</summary>
    public TargetPeriod? Period => _options.Period;

    /// <summary>Whose orders.</summary>
    public Subject Subject => _options.Subject;

    /// <summary>Standing orders of the period, by the day ordered; returns are negative.</summary>
    public CountAndAmount Orders { get; }

    /// <summary>Payments of the period, by the day received, whenever the order was; refunds are negative.</summary>
    public CountAndAmount Payments { get; }

    /// <summary>Orders less payments.</summary>
    public decimal Difference => Orders.Amount - Payments.Amount;

    /// <summary>Every reason in the order of <see cref="BridgePart"/>; their amounts sum to <see cref="Difference"/>.</summary>
    public IReadOnlyList<BridgeLine> Parts { get; }

    /// <summary>The amount of one reason.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is none of the listed ones.</exception>
    public decimal this[BridgePart part] => part is >= BridgePart.NotYetDue and <= BridgePart.Exchange
        ? Parts[(int)part].Amount
        : throw new ArgumentOutOfRangeException(nameof(part), part, "The part is one of the listed ones.");

    /// <summary>Takes the period's orders and payments apart.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentException">The subject is not listed.</exception>
    public static PaymentBridgeReport Of(Snapshot snapshot, PaymentBridgeOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var asked = options ?? new();
        return snapshot.Kept.Get(asked.Key, () => new PaymentBridgeReport(snapshot, asked, Sight.Whole));
    }

    /// <summary>
    /// The part of the report that a viewer may see: orders for which the people within answer, all numbers of them alone.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <returns>The part; null where a subject was asked for that is not within, other than the company.</returns>
    public PaymentBridgeReport? VisibleTo(ViewerScope scope) =>
        _sight.For(scope) is var part && part.Shows(_options.Subject) ? new(_snapshot, _options, part) : null;
}
