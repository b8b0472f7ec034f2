namespace SalesInsights.Calendars;

/// <summary>When the CRM learned of a row. It is no part of what the row says: rows that differ in nothing else are equal.</summary>
internal readonly struct RecordingTime(Moment moment) : IEquatable<RecordingTime>
{
    public Moment Moment { get; } = moment;

    public bool Equals(RecordingTime other) => true;

    public override bool Equals(object? obj) => obj is RecordingTime;

    public override int GetHashCode() => 0;
}
