namespace SalesInsights.Shortfalls;

/// <summary>By how many wins of the period a person lies below the others, step by step; below 0 where above.</summary>
/// <param name="Customers">For want of new customers, each worth what the others make of one.</param>
/// <param name="OwnCustomers">What the person's own new customers were worth.</param>
/// <param name="FollowUp">By follow-up.</param>
/// <param name="Lost">By losses at each stage.</param>
/// <param name="Timing">By the pace at all stages.</param>
internal sealed record CourseGap(double Customers, double OwnCustomers, double FollowUp, double[] Lost, double Timing)
{
    /// <summary>Standard deviations of the same, by chance and by the ordinary differences between people.</summary>
    public CourseGap? Deviation { get; init; }

    /// <summary>The same as it could be too.</summary>
    public CourseGap Drawn(PartDraws random) => Deviation is not { } by ? this : new(
        random.About(Customers, by.Customers),
        OwnCustomers,
        random.About(FollowUp, by.FollowUp),
        [.. Lost.Select((lost, stage) => random.About(lost, by.Lost[stage]))],
        random.About(Timing, by.Timing));
}
