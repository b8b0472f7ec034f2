namespace SalesInsights.Shortfalls;

/// <summary>What one person's customers were worth when they came, and what each step made of them: follow-up, then the stages.</summary>
internal sealed record PersonCourse(StepSum Customers, StepSums[] Steps)
{
    public StepSums FollowUp => Steps[0];

    public ReadOnlySpan<StepSums> Stages => Steps.AsSpan(1);
}
