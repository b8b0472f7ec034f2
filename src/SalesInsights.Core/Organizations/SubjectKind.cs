namespace SalesInsights.Organizations;

/// <summary>Whom a number, a target or a finding is about.</summary>
public enum SubjectKind
{
    /// <summary>The whole company.</summary>
    Company = 0,

    /// <summary>A department with everything below it.</summary>
    Department = 1,

    /// <summary>One salesperson.</summary>
    Salesperson = 2,
}
