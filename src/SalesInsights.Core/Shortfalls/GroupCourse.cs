namespace SalesInsights.Shortfalls;

/// <summary>
/// The courses of a group at its own chances: what these leave over, since days of the calendar differ, and how much people differ.
/// </summary>
internal sealed class GroupCourse
{
    private readonly PersonCourse[] _courses;
    private readonly long _days;

    public GroupCourse(PersonTally[] people, PeerSums sums, ShortfallWindow window)
    {
        var worth = new CourseWorth(sums, window);
        _days = sums.Days;
        _courses = Array.ConvertAll(people, worth.Of);
        var (customers, weeks) = (worth.OfCustomers(sums.Acquired), worth.OfDays(sums.Weeks));
        Evidence = [.. people.Select((person, i) => new CourseEvidence(_courses[i], weeks > 0 ? customers * worth.OfDays(person.Weeks) / weeks : 0))];
    }

    /// <summary>The evidence of each person, in the order of the group.</summary>
    public CourseEvidence[] Evidence { get; }

    /// <summary>How far a person lies below the others.</summary>
    /// <param name="person">Who.</param>
    /// <param name="own">The person's course at the others' chances.</param>
    /// <param name="evidence">What it says of each step.</param>
    /// <param name="mix">What the person's kinds of customers bring, against the others' kinds.</param>
    public CourseGap GapOf(PersonTally person, PersonCourse own, CourseEvidence evidence, double mix)
    {
        var share = _days > 0 ? (double)person.Days / _days : 0;
        var lost = own.Stages.Select((stage, i) => (mix * stage.Lost) - (share * _courses.Sum(c => c.Stages[i].LostAtTheirPace)));
        var pace = own.Stages.Select((stage, i) =>
            (mix * (stage.Missing - stage.Lost)) - (share * _courses.Sum(c => c.Stages[i].Missing - c.Stages[i].LostAtTheirPace)));
        return new CourseGap(
            evidence.Customers.Missing,
            own.Customers.Real,
            (mix * own.FollowUp.Missing) - (share * _courses.Sum(c => c.FollowUp.Missing)),
            [.. lost],
            pace.Sum())
        {
            Deviation = new CourseGap(
                Math.Sqrt(evidence.Customers.Variance),
                0,
                mix * Math.Sqrt(evidence.FollowUp.Variance),
                Array.ConvertAll(evidence.Lost, stage => mix * Math.Sqrt(stage.Variance)),
                mix * Math.Sqrt(evidence.Pace.Sum(stage => stage.Variance))),
        };
    }
}
