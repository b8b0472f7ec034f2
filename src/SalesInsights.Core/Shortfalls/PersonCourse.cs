namespace SalesInsights.Shortfalls;

/// <summary>What one person's customers were worth when they came, and what each step made of them.</summary>
internal sealed record PersonCourse(StepSum Customers, StepSums FollowUp, StepSums[] Stages);
