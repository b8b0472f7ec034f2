using NodaTime;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.FollowUp;

/// <summary>How long ago a salesperson last won a new customer of their own.</summary>
public sealed class NewCustomerActivity
{
    internal NewCustomerActivity(LocalDate? lastNewCustomerOn, Measured<int> workedDaysSince)
    {
        LastNewCustomerOn = lastNewCustomerOn;
        WorkedDaysSince = workedDaysSince;
    }

    /// <summary>The latest day on which a customer created by this salesperson came in; null where none is dated.</summary>
    public LocalDate? LastNewCustomerOn { get; }

    /// <summary>
    /// Days worked after it up to the snapshot's day, absences not counted. Where there is no such customer, days worked since the
    /// person began or, if later, since the first dated record of the company. The sample counts the dated new customers and
    /// excludes undated ones: where there are any, nobody knows which was the last, and the gap is <see cref="Gap.Undated"/>.
    /// <see cref="Gap.NotApplicable"/> where nobody in the company has ever created a customer of their own: then the CRM does not keep
    /// who did, and nobody can be asked. <see cref="Gap.NothingToCount"/> where nothing at all is dated by the day.
    /// </summary>
    public Measured<int> WorkedDaysSince { get; }
}
