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
        var worth = new CourseWorth(sums, window);
        worth.Read(sums);
        _days = sums.Days;
        var courses = worth.Of(people);
        (_lost, _pace) = (new double[sums.Steps.Length - 1], new double[sums.Steps.Length - 1]);
        foreach (var course in courses)
        {
            _followUp += course.FollowUp.Missing;
            for (var stage = 0; stage < _lost.Length; stage++)
            {
                var at = course.Stages[stage];
                (_lost[stage], _pace[stage]) = (_lost[stage] + at.LostAtTheirPace, _pace[stage] + (at.Missing - at.LostAtTheirPace));
            }
        }

        var (customers, weeks) = (worth.OfCustomers(sums.Acquired), worth.OfDays(sums.Weeks));
        Evidence = new CourseEvidence[people.Length];
        for (var i = 0; i < Evidence.Length; i++)
            Evidence[i] = new CourseEvidence(courses[i], weeks > 0 ? customers * worth.OfDays(people[i].Weeks) / weeks : 0);
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
        var (lost, timing, variance) = (new double[_lost.Length], 0d, 0d);
        for (var stage = 0; stage < lost.Length; stage++)
        {
            var at = own.Stages[stage];
            lost[stage] = (mix * at.Lost) - (share * _lost[stage]);
            timing += (mix * (at.Missing - at.Lost)) - (share * _pace[stage]);
            variance += evidence.Pace[stage].Variance;
        }

        return new CourseGap(
            evidence.Customers.Missing, own.Customers.Real, (mix * own.FollowUp.Missing) - (share * _followUp), lost, timing)
        {
            Deviation = new CourseGap(
                Math.Sqrt(evidence.Customers.Variance),
                0,
                mix * Math.Sqrt(evidence.FollowUp.Variance),
                Array.ConvertAll(evidence.Lost, stage => mix * Math.Sqrt(stage.Variance)),
                mix * Math.Sqrt(variance)),
        };
    }
}
