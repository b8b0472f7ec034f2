namespace SalesInsights.Metrics.FollowUp;

/// <summary>One salesperson's running counts.</summary>
internal sealed class FollowUpCounts
{
    private readonly int[] _byStanding = new int[5];

    public int InHand { get; set; }

    public int Undated { get; set; }

    public int WithoutContact { get; set; }

    public int Of(FollowUpStanding standing) => _byStanding[(int)standing];

    public void Add(FollowUpStanding standing) => _byStanding[(int)standing]++;
}
