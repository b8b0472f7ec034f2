namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>A clock that stands where a test puts it.</summary>
public sealed class FakeClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 9, 30, 4, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
