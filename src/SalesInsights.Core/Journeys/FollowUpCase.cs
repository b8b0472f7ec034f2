namespace SalesInsights.Journeys;

/// <summary>A new customer in somebody's hands, waiting for the first opportunity; ages are days that the owner worked.</summary>
internal readonly struct FollowUpCase(int person, int firstDay, int age, int chanceAge, FollowUpEnd end, byte stratum)
{
    public int Person { get; } = person;

    public int FirstDay { get; } = firstDay;

    /// <summary>Days worked until the end, or so far.</summary>
    public int Age { get; } = age;

    /// <summary>Days worked for which there was a chance: to the day the customer was given to somebody else, or to the last day that counts.</summary>
    public int ChanceAge { get; } = chanceAge;

    public FollowUpEnd End { get; } = end;

    public byte Stratum { get; } = stratum;
}
