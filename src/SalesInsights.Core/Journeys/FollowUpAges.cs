namespace SalesInsights.Journeys;

/// <summary>How many new customers left the waiting at each age, by how they left; older ones stand at the last age as open.</summary>
internal sealed class FollowUpAges(int lastAge)
{
    public int[] FollowedUp { get; } = new int[lastAge + 1];

    public int[] Released { get; } = new int[lastAge + 1];

    public int[] Open { get; } = new int[lastAge + 1];

    public int Cases { get; private set; }

    public void Clear()
    {
        FollowedUp.AsSpan().Clear();
        Released.AsSpan().Clear();
        Open.AsSpan().Clear();
        Cases = 0;
    }

    public void Add(in FollowUpCase one)
    {
        Cases++;
        if (one.Age > lastAge) Open[lastAge]++;
        else if (one.End == FollowUpEnd.FollowedUp) FollowedUp[one.Age]++;
        else if (one.End == FollowUpEnd.Released) Released[one.Age]++;
        else Open[one.Age]++;
    }
}
