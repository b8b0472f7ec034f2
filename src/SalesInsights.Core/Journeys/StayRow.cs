namespace SalesInsights.Journeys;

/// <summary>One stay in one person's hands; days are numbers, ages count the worked days of whoever had it.</summary>
internal readonly struct StayRow(int firstDay, int lastDay, int ageAtFirst, int ageAtLast, byte end, byte stratum, bool isInherited)
{
    /// <summary>The day it came.</summary>
    public int FirstDay { get; } = firstDay;

    /// <summary>The day it ended or was handed on, or the last day that counts.</summary>
    public int LastDay { get; } = lastDay;

    public short AgeAtFirst { get; } = (short)Math.Min(ageAtFirst, short.MaxValue);

    public short AgeAtLast { get; } = (short)Math.Min(ageAtLast, short.MaxValue);

    /// <summary>One of the ends of <see cref="StayTable"/>.</summary>
    public byte End { get; } = end;

    public byte Stratum { get; } = stratum;

    /// <summary>Whether somebody else had it before.</summary>
    public bool IsInherited { get; } = isInherited;

    /// <summary>The first age at risk here: one that came from somebody else has passed the age at which it came.</summary>
    public int FirstAgeAtRisk => IsInherited ? AgeAtFirst + 1 : AgeAtFirst;
}
