namespace SalesInsights.Metrics.Results;

/// <summary>The running sums of one row.</summary>
internal sealed class ResultsTally
{
    public MeasureTally Orders;
    public MeasureTally Payments;
    public MeasureTally Won;
    public MeasureTally Created;
    public MeasureTally Claimed;
    public MeasureTally Assigned;
    public MeasureTally Opened;
    public MeasureTally FirstOrders;
    public MeasureTally FirstWins;

    public ref MeasureTally this[ResultsPart part]
    {
        get
        {
            switch (part)
            {
                case ResultsPart.Orders: return ref Orders;
                case ResultsPart.Payments: return ref Payments;
                case ResultsPart.Won: return ref Won;
                case ResultsPart.Created: return ref Created;
                case ResultsPart.Claimed: return ref Claimed;
                case ResultsPart.Assigned: return ref Assigned;
                case ResultsPart.Opened: return ref Opened;
                case ResultsPart.FirstOrders: return ref FirstOrders;
                default: return ref FirstWins;
            }
        }
    }
}
