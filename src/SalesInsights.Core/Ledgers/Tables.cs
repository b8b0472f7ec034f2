using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>Customers, and the spans for which somebody (or nobody, -1) owned them; spans lie customer by customer.</summary>
internal sealed class CustomerTable
{
    public required RecordIds Ids { get; init; }
    public required int[] CreatedDay { get; init; }
    public required SparseCodes Campaign { get; init; }

    /// <summary>What <see cref="Campaign"/> numbers, by id.</summary>
    public required Campaign[] Campaigns { get; init; }

    public required SparseCodes Segment { get; init; }
    public required SparseCodes Source { get; init; }
    public required SparseCodes Country { get; init; }
    public required SparseCodes Grade { get; init; }
    public required int[] SpanStart { get; init; }
    public required int[] SpanCustomer { get; init; }
    public required int[] SpanFrom { get; init; }
    public required int[] SpanOwner { get; init; }
    public required CustomerOrigin[] SpanOrigin { get; init; }
    public required GroupIndex SpansByOwner { get; init; }

    public int Count => Ids.Count;

    /// <summary>The span that holds on a day, or -1 when none has begun.</summary>
    public int SpanOn(int customer, int day)
    {
        for (var span = SpanStart[customer + 1] - 1; span >= SpanStart[customer]; span--)
        {
            if (SpanFrom[span] <= day) return span;
        }

        return -1;
    }

    /// <summary>Who owned the customer on a day; -1 for nobody.</summary>
    public int OwnerOn(int customer, int day) => SpanOn(customer, day) is var span && span >= 0 ? SpanOwner[span] : -1;
}

/// <summary>Opportunities; the visits of opportunity i are <c>VisitStart[i] .. VisitStart[i + 1]</c> of <see cref="VisitTable"/>.</summary>
internal sealed class OpportunityTable
{
    public required RecordIds Ids { get; init; }
    public required int[] Customer { get; init; }
    public required int[] Created { get; init; }
    public required int[] FirstDay { get; init; }
    public required int[] FirstOwner { get; init; }
    public required short[] Pipeline { get; init; }
    public required SparseCodes Segment { get; init; }

    /// <summary>As last loaded; <see cref="Labels"/> has the texts.</summary>
    public required SparseCodes LostReason { get; init; }

    /// <summary>As last loaded.</summary>
    public required SparseDays ExpectedClose { get; init; }

    /// <summary>As last loaded.</summary>
    public required SparseDays NextActionOn { get; init; }

    public required long[] Amount { get; init; }
    public required SparseCodes Currency { get; init; }
    public required int[] VisitStart { get; init; }

    public int Count => Ids.Count;
}

/// <summary>
/// Stage visits, opportunity by opportunity in the order in which they happened. A hand-over within a stage begins a new row of
/// the same stage, so that the owner is a column of the visit. How a visit ended is read from the next row.
/// </summary>
internal sealed class VisitTable
{
    public required int[] Opportunity { get; init; }
    public required short[] Stage { get; init; }
    public required int[] Owner { get; init; }
    public required int[] Entered { get; init; }
    public required VisitAmounts Amount { get; init; }

    public int Count => Stage.Length;
}

/// <summary>Orders; an owner of -1 is house business, -2 means that the credit is shared.</summary>
internal sealed class OrderTable
{
    public const int House = -1;
    public const int Shared = -2;

    public required RecordIds Ids { get; init; }
    public required int[] Day { get; init; }
    public required int[] CancelledDay { get; init; }
    public required int[] Owner { get; init; }
    public required int[] Customer { get; init; }
    public required int[] Opportunity { get; init; }
    public required long[] Amount { get; init; }
    public required SparseCodes Currency { get; init; }
    public required CreditTable Credits { get; init; }

    public int Count => Ids.Count;
}

/// <summary>Payments; owners as in <see cref="OrderTable"/>, shared ones follow the credits of their order.</summary>
internal sealed class PaymentTable
{
    public required RecordIds Ids { get; init; }
    public required int[] Day { get; init; }
    public required int[] Owner { get; init; }
    public required int[] Order { get; init; }
    public required int[] Customer { get; init; }
    public required long[] Amount { get; init; }
    public required SparseCodes Currency { get; init; }

    /// <summary>Amounts at the rate of the order's day; null where no payment on an order came at another rate.</summary>
    public required long[]? AtOrderRate { get; init; }

    public int Count => Ids.Count;

    /// <summary>What a payment settles of its order: its amount at the rate of the order's day.</summary>
    public long Settles(int row) => AtOrderRate is null ? Amount[row] : AtOrderRate[row];
}

/// <summary>The shares of the few orders and customers whose credit is shared, by order or customer, then salesperson.</summary>
internal sealed class CreditTable
{
    public required Dictionary<int, (int Start, int Count)> ByKey { get; init; }

    /// <summary>The owner of each shared order, -1 for house business.</summary>
    public Dictionary<int, int> OwnerOf { get; } = [];

    public required int[] Owner { get; init; }
    public required decimal[] Share { get; init; }

    /// <summary>The key of what follows an order, or, without one, the customer; -1 without both.</summary>
    public static int KeyOf(int order, int customer) => order >= 0 ? order : KeyOfCustomer(customer);

    public static int KeyOfCustomer(int customer) => -2 - customer;

    /// <summary>Whether a customer is shared by several, an owner among them.</summary>
    public bool IsShared(int customer, int owner) => customer >= 0 && owner >= 0 && ByKey.TryGetValue(KeyOfCustomer(customer), out var range)
        && Array.IndexOf(Owner, owner, range.Start, range.Count) >= 0;
}

/// <summary>What is due of orders, order by order, then by day.</summary>
internal sealed class DueTable
{
    public required int[] Order { get; init; }
    public required int[] Day { get; init; }

    /// <summary>In units of the reporting currency, at the rate of the order's day.</summary>
    public required long[] Amount { get; init; }

    /// <summary>The rows of each order: <c>Start[order] .. Start[order + 1]</c>; empty where the company keeps none.</summary>
    public required int[] Start { get; init; }

    public int Count => Order.Length;

    /// <summary>The rows of an order, the end exclusive.</summary>
    public (int First, int End) RangeOf(int order) => Start.Length == 0 ? (0, 0) : (Start[order], Start[order + 1]);
}

/// <summary>Activities.</summary>
internal sealed class ActivityTable
{
    public required RecordIds Ids { get; init; }
    public required ActivityKind[] Kind { get; init; }
    public required int[] At { get; init; }
    public required int[] Salesperson { get; init; }

    /// <summary>
    /// For whom the activity counts: whom an assistant assists, as of the day; everybody else themselves. The same array as
    /// <see cref="Salesperson"/> where nobody assists.
    /// </summary>
    public required int[] CreditedTo { get; init; }

    public required int[] Customer { get; init; }
    public required int[] Opportunity { get; init; }
    public required bool[] IsAutomatic { get; init; }

    /// <summary>The conversation, a number of <see cref="ThreadIds"/>; -1 for none.</summary>
    public required SparseCodes Thread { get; init; }

    public required RecordIds ThreadIds { get; init; }

    public int Count => Ids.Count;
}
