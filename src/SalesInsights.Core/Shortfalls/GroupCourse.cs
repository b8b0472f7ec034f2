namespace SalesInsights.Shortfalls;

/// <summary>
/// The courses of a group at its own chances: what these leave over, since days of the calendar differ, and how much people differ.
/// </summary>
internal sealed class GroupCourse
{
    private readonly PersonTally[] _people;
    private readonly PersonCourse[] _courses;
    private readonly StepEvidence[] _customers;
    private readonly long _days;

    public GroupCourse(PersonTally[] people, PeerSums sums, ShortfallWindow window)
    {
        var worth = new CourseWorth(sums, window);
        (_people, _days) = (people, sums.Days);
        _courses = Array.ConvertAll(people, worth.Of);
        var (customers, weeks) = (worth.OfCustomers(sums.Acquired), worth.OfDays(sums.Weeks));
        _customers = [.. people.Select((person, i) => StepEvidence.OfCustomers(_courses[i], weeks > 0 ? customers * worth.OfDays(person.Weeks) / weeks : 0))];
    }

    /// <summary>How far a person lies below the others.</summary>
    /// <param name="person">Who.</param>
    /// <param name="peers">The group without the person.</param>
    /// <param name="worth">At whose chances.</param>
    /// <param name="mix">What the person's kinds of customers bring, against the others' kinds.</param>
    public CourseGap GapOf(PersonTally person, PeerSums peers, CourseWorth worth, double mix)
    {
        var (own, weeks) = (worth.Of(person), worth.OfDays(peers.Weeks));
        var customers = weeks > 0 ? worth.OfCustomers(peers.Acquired) * worth.OfDays(person.Weeks) / weeks : 0;
        var share = _days > 0 ? (double)person.Days / _days : 0;
        var lost = own.Stages.Select((stage, i) => (mix * stage.Lost) - (share * _courses.Sum(c => c.Stages[i].LostAtTheirPace)));
        var pace = own.Stages.Select((stage, i) => (mix * (stage.Missing - stage.Lost)) - (share * _courses.Sum(c => c.Stages[i].Missing - c.Stages[i].LostAtTheirPace)));
        return new CourseGap(
            customers - own.Customers.Real,
            own.Customers.Real,
            (mix * own.FollowUp.Missing) - (share * _courses.Sum(c => c.FollowUp.Missing)),
            [.. lost],
            pace.Sum())
        {
            Deviation = DeviationOf(Array.IndexOf(_people, person), own, customers),
        };
    }

    private CourseGap DeviationOf(int person, PersonCourse own, double customers)
    {
        var (lost, pace) = (Spread(c => c.Stages.Select(StepEvidence.OfLosses)), Spread(c => c.Stages.Select(StepEvidence.OfPace)));
        var timing = own.Stages.Select(StepEvidence.OfPace).Sum(e => e.VarianceWith(pace));
        return new CourseGap(
            Math.Sqrt(StepEvidence.OfCustomers(own, customers).VarianceWith(StepEvidence.Spread(Others(_customers)))),
            0,
            Math.Sqrt(StepEvidence.OfFollowUp(own.FollowUp).VarianceWith(Spread(c => [StepEvidence.OfFollowUp(c.FollowUp)]))),
            [.. own.Stages.Select(stage => Math.Sqrt(StepEvidence.OfLosses(stage).VarianceWith(lost)))],
            Math.Sqrt(timing));

        IEnumerable<T> Others<T>(T[] all) => all.Where((_, i) => i != person);
        double Spread(Func<PersonCourse, IEnumerable<StepEvidence>> of) => StepEvidence.Spread(Others(_courses).SelectMany(of));
    }
}
