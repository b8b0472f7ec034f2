using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Timeline;

/// <summary>One thing that happened with a customer.</summary>
public sealed class TimelineEntry
{
    internal const int Nobody = -1;

    internal TimelineEntry(int stamp, TimelineKind kind)
    {
        (AtStamp, Kind) = (stamp, kind);
        At = Stamp.ToLocal(stamp) is { } time ? time : DayNumber.ToDateOrNull(Stamp.Day(stamp));
    }

    private TimelineEntry(TimelineEntry whole, ViewerScope scope)
        : this(whole.AtStamp, whole.Kind)
    {
        (Amount, From, To, ExpectedClose) = (whole.Amount, whole.From, whole.To, whole.ExpectedClose);
        (Opportunity, Order, Payment, Activity, Campaign) = (whole.Opportunity, whole.Order, whole.Payment, whole.Activity, whole.Campaign);
        (ActivityKind, IsAutomatic, RecordId, Holder) = (whole.ActivityKind, whole.IsAutomatic, whole.RecordId, whole.Holder);
        (Salesperson, Person) = scope.Contains(whole.Person) ? (whole.Salesperson, whole.Person) : (default, Nobody);
        (PreviousOwner, PreviousPerson) = scope.Contains(whole.PreviousPerson) ? (whole.PreviousOwner, whole.PreviousPerson) : (default, Nobody);
    }

    /// <summary>When: a date, where only the day is known; unknown for the entries of <see cref="TimelineReport.Undated"/>.</summary>
    public Moment At { get; }

    /// <summary>What happened.</summary>
    public TimelineKind Kind { get; }

    /// <summary>
    /// The new owner of a customer or opportunity, the owner on that day of whatever else concerns an opportunity, who gets the credit of
    /// an order or payment, or who made a contact; empty for nobody, for shared credit, and where a viewer may not see who it was.
    /// </summary>
    public Id<Salesperson> Salesperson { get; internal init; }

    /// <summary>Who owned the customer or opportunity before; empty where nobody did or the kind tells of no change of owner.</summary>
    public Id<Salesperson> PreviousOwner { get; internal init; }

    /// <summary>The opportunity; empty for none.</summary>
    public Id<Opportunity> Opportunity { get; internal init; }

    /// <summary>The order that was placed, cancelled or paid for; empty for none.</summary>
    public Id<Order> Order { get; internal init; }

    /// <summary>The payment; empty for none.</summary>
    public Id<Payment> Payment { get; internal init; }

    /// <summary>The activity; empty for none.</summary>
    public Id<Activity> Activity { get; internal init; }

    /// <summary>The campaign; empty for none.</summary>
    public Id<Campaign> Campaign { get; internal init; }

    /// <summary>The stage that an opportunity left; null where it left none.</summary>
    public Stage? From { get; internal init; }

    /// <summary>The stage that an opportunity entered; null where it entered none.</summary>
    public Stage? To { get; internal init; }

    /// <summary>The day on which the opportunity was expected to close from then on; null for other kinds.</summary>
    public LocalDate? ExpectedClose { get; internal init; }

    /// <summary>
    /// The amount of the opportunity, order or payment in the reporting currency at that moment; <see cref="Gap.Unpriced"/> without a
    /// rate, <see cref="Gap.NothingToCount"/> where no amount is known, <see cref="Gap.NotApplicable"/> for kinds without an amount.
    /// </summary>
    public Measured<decimal> Amount { get; internal init; } = Measured.Missing<decimal>(Gap.NotApplicable);

    /// <summary>What kind of contact or note; null where this is none.</summary>
    public ActivityKind? ActivityKind { get; internal init; }

    /// <summary>Whether a machine made the contact, such as an out-of-office reply.</summary>
    public bool IsAutomatic { get; internal init; }

    internal int AtStamp { get; }

    /// <summary>What orders entries of one moment and kind.</summary>
    internal string RecordId { get; init; } = "";

    internal int Person { get; init; } = Nobody;

    internal int PreviousPerson { get; init; } = Nobody;

    /// <summary>Who holds the opportunity on the snapshot's day; nobody where there is no opportunity or it has no owner.</summary>
    internal int Holder { get; init; } = Nobody;

    /// <summary>The entry for a viewer: null where it belongs to somebody else, without the names of others where it does not.</summary>
    internal TimelineEntry? VisibleTo(ViewerScope scope)
    {
        var isSeen = Kind is TimelineKind.CustomerCreated or TimelineKind.CampaignBegan
            || (Holder >= 0 ? scope.Contains(Holder) : Person < 0 && PreviousPerson < 0)
            || (Holder < 0 && (scope.Contains(Person) || scope.Contains(PreviousPerson)));
        return isSeen && (Kind != TimelineKind.Activity || Person < 0 || scope.Contains(Person)) ? new(this, scope) : null;
    }
}
