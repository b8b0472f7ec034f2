namespace SalesInsights.Shortfalls;

/// <summary>
/// The courses of a group at its own chances: what these leave over, since days of the calendar differ, and how much people differ.
/// </summary>
internal sealed class GroupCourse
{
    private readonly long _days;
    private readonly double _followUp;
    private readonly double[] _lost;
    private readonly double[] _pace;

    public GroupCourse(PersonTally[] people, PeerSums sums, ShortfallWindow window)
    {
        var worth = new CourseWorth(sums, window, isOfMany: true);
        _days = sums.Days;
        var courses = Array.ConvertAll(people, worth.Of);
        _followUp = courses.Sum(c => c.FollowUp.Missing);
        _lost = [.. Enumerable.Range(0, sums.Stages.Length).Select(stage => courses.Sum(c => c.Stages[stage].LostAtTheirPace))];
        _pace = [.. Enumerable.Range(0, sums.Stages.Length).Select(stage => courses.Sum(c => c.Stages[stage].Missing - c.Stages[stage].LostAtTheirPace))];
        var (customers, weeks) = (worth.OfCustomers(sums.Acquired), worth.OfDays(sums.Weeks));
        Evidence = [.. people.Select((person, i) => new CourseEvidence(courses[i], weeks > 0 ? customers * worth.OfDays(person.Weeks) / weeks : 0))];
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
        var lost = own.Stages.Select((stage, i) => (mix * stage.Lost) - (share * _lost[i]));
        var pace = own.Stages.Select((stage, i) => (mix * (stage.Missing - stage.Lost)) - (share * _pace[i]));
        return new CourseGap(
            evidence.Customers.Missing,
            own.Customers.Real,
            (mix * own.FollowUp.Missing) - (share * _followUp),
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
