namespace SalesInsights.Rules.Findings;

/// <summary>Which of the three usual reasons for being behind a finding shows.</summary>
public enum Pattern
{
    /// <summary>None of the three: an outcome or a matter of data.</summary>
    None = 0,

    /// <summary>Nothing enters the top of the funnel. 没有新客户</summary>
    NoNewCustomers = 1,

    /// <summary>New customers without follow-up. 有客户没跟进</summary>
    NotFollowedUp = 2,

    /// <summary>Followed up, but stuck or lost at a stage. 跟进不好</summary>
    LostInFollowUp = 3,
}
