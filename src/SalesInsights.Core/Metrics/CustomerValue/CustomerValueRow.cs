using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.CustomerValue;

/// <summary>What the customers of one trait were worth.</summary>
/// <remarks>Amounts are of the records with a rate; how many have none stands in <see cref="CountAndAmount.Unpriced"/>.</remarks>
public sealed class CustomerValueRow
{
    internal CustomerValueRow(string key, bool isWithoutCustomer, CustomerValueTally tally)
    {
        Key = key;
        IsWithoutCustomer = isWithoutCustomer;
        Customers = tally.Customers;
        Buyers = tally.Buyers;
        Orders = tally.Orders.Result;
        Payments = tally.Payments.Result;
        Won = tally.Won.Result;
        FirstOrderOn = DayNumber.ToDateOrNull(tally.First);
        LastOrderOn = DayNumber.ToDateOrNull(tally.Last);
        BuyerShare = Measured.Share(Buyers, Customers);
        var (priced, unpriced) = (Orders.Count - Orders.Unpriced, Orders.Unpriced);
        OrdersPerBuyer = Buyers == 0 || priced == 0
            ? Measured.Missing<decimal>(unpriced > 0 ? Gap.Unpriced : Gap.NothingToCount, new Sample(Buyers, unpriced))
            : Measured.Of(decimal.Round(Orders.Amount / Buyers, FixedPoint.Decimals, MidpointRounding.ToEven), new Sample(Buyers, unpriced));
    }

    /// <summary>
    /// The trait's text; an origin as <c>created</c>, <c>claimed</c> or <c>assigned</c>; empty where the customer has none.
    /// </summary>
    public string Key { get; }

    /// <summary>Whether this row holds the records that name no customer.</summary>
    public bool IsWithoutCustomer { get; }

    /// <summary>Customers known by the snapshot's day, whether they bought or not; 0 or more.</summary>
    public int Customers { get; }

    /// <summary>Of them, those with a standing order in the period that is no return.</summary>
    public int Buyers { get; }

    /// <summary>Buyers ÷ customers; <see cref="Gap.NothingToCount"/> without customers.</summary>
    public Measured<double> BuyerShare { get; }

    /// <summary>Standing orders by the day ordered; returns are negative.</summary>
    public CountAndAmount Orders { get; }

    /// <summary>Payments by the day received; refunds are negative.</summary>
    public CountAndAmount Payments { get; }

    /// <summary>Opportunities won as of the snapshot's day, by the day won.</summary>
    public CountAndAmount Won { get; }

    /// <summary>Amount of orders ÷ buyers, a half going to the even neighbour; the sample excludes orders without a rate.</summary>
    public Measured<decimal> OrdersPerBuyer { get; }

    /// <summary>The first day with an order in the period that is no return; null without one.</summary>
    public LocalDate? FirstOrderOn { get; }

    /// <summary>The last such day; null without one.</summary>
    public LocalDate? LastOrderOn { get; }
}
