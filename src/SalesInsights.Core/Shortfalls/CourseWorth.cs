namespace SalesInsights.Shortfalls;

/// <summary>
/// How many wins of the period a customer or an opportunity stands for that reaches a step on a day, at the others' chances: what comes
/// late falls out of the period.
/// </summary>
internal sealed class CourseWorth
{
    private readonly DayChances _followUp;
    private readonly DayChances[] _stages;

    // Entry 0 belongs to the first stage, the last to a win.
    private readonly double[][] _worth;
    private readonly Dictionary<(DayChances, int), StayCourse> _stays = [];
    private readonly bool _isOfMany;
    private readonly bool _isFlat;
    private readonly ShortfallWindow _window;

    /// <summary>Works out the worths.</summary>
    /// <param name="people">Whose chances.</param>
    /// <param name="window">The days.</param>
    /// <param name="isOfMany">Whether the courses of many people are asked for, so that stays share their days.</param>
    public CourseWorth(PeerSums people, ShortfallWindow window, bool isOfMany)
    {
        (_window, _isOfMany) = (window, isOfMany);
        _followUp = people.FollowUp.Chances();
        _stages = [.. people.Stages.Select(stage => stage.Chances())];
        var (first, days) = (window.Cohort.First, window.CohortLength);
        _worth = new double[_stages.Length + 1][];
        _worth[_stages.Length] = [.. Enumerable.Range(first, days).Select(day => window.Period.Contains(day) ? 1.0 : 0)];
        for (var stage = _stages.Length - 1; stage >= 0; stage--) _worth[stage] = _stages[stage].WorthOf(_worth[stage + 1]);

        // Without wins nothing tells customers apart.
        _isFlat = people.Wins == 0;
        Customer = _isFlat ? [.. Enumerable.Repeat(1.0, days)] : _followUp.WorthOf(_worth[0]);
    }

    /// <summary>A new customer, by the day of the cohort's time on which it comes.</summary>
    public double[] Customer { get; }

    /// <summary>What a person's customers were worth when they came, and how far each step fell short of the others' chances.</summary>
    public PersonCourse Of(PersonTally person)
    {
        var customers = new StepSum();
        foreach (var came in person.Acquired)
            customers.AddEvents(Customer[came.Key.Day - _window.Cohort.First], came.Value, isTogether: came.Key.Campaign >= 0);
        var (followUp, stages) = (new StepSums(), new StepSums[_stages.Length]);
        for (var stage = 0; stage < stages.Length; stage++) stages[stage] = new StepSums();
        if (_isFlat) return new PersonCourse(customers, followUp, stages);
        foreach (var stay in person.FollowUp) Read(stay, _followUp, _worth[0], followUp);
        for (var stage = 0; stage < stages.Length; stage++)
        {
            foreach (var stay in person.Stages[stage]) Read(stay, _stages[stage], _worth[stage + 1], stages[stage]);
        }

        return new PersonCourse(customers, followUp, stages);
    }

    /// <summary>The worth of customers by the day on which they came.</summary>
    public double OfCustomers(int[] acquired)
    {
        double sum = 0;
        for (var day = 0; day < acquired.Length; day++) sum += acquired[day] * Customer[day];
        return sum;
    }

    /// <summary>The worth of worked days, week by week, were a customer to come on each.</summary>
    public double OfDays(int[] weeks)
    {
        double sum = 0;
        for (var week = 0; week < weeks.Length; week++)
        {
            var (first, last) = (_window.Week(week).First - _window.Cohort.First, _window.Week(week).Last - _window.Cohort.First);
            double worth = 0;
            for (var day = first; day <= last; day++) worth += Customer[day];
            sum += weeks[week] * worth / (last - first + 1);
        }

        return sum;
    }

    private void Read(DayStay stay, DayChances chances, double[] next, StepSums sums)
    {
        if (!_stays.TryGetValue((chances, stay.Entered), out var course))
            _stays.Add((chances, stay.Entered), course = new StayCourse(chances, next, stay.Entered - _window.Cohort.First));
        if (_isOfMany) course.AddFromSums(stay, sums);
        else course.Add(stay, sums);
    }
}
