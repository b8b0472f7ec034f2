namespace SalesInsights.Metrics.FollowUp;

/// <summary>One salesperson's counts in an array of everybody's.</summary>
internal readonly struct FollowUpCounts(int[] counts, int person)
{
    /// <summary>Numbers for each person: one for each standing, then these.</summary>
    private const int InHandSlot = 5;
    private const int UndatedSlot = 6;
    private const int WithoutContactSlot = 7;
    private const int WithoutOrderSlot = 8;
    private const int Slots = 9;

    public int InHand => counts[(person * Slots) + InHandSlot];

    public int Undated => counts[(person * Slots) + UndatedSlot];

    public int WithoutContact => counts[(person * Slots) + WithoutContactSlot];

    public int WithoutOrder => counts[(person * Slots) + WithoutOrderSlot];

    public static int[] Of(int people) => new int[people * Slots];

    public int Of(FollowUpStanding standing) => counts[(person * Slots) + (int)standing];

    public void Add(FollowUpStanding standing) => counts[(person * Slots) + (int)standing]++;

    public void AddInHand() => counts[(person * Slots) + InHandSlot]++;

    public void AddUndated() => counts[(person * Slots) + UndatedSlot]++;

    public void AddWithoutOrder() => counts[(person * Slots) + WithoutOrderSlot]++;

    public void AddWithoutContact() => counts[(person * Slots) + WithoutContactSlot]++;
}
