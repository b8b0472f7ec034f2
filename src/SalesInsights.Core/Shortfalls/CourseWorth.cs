namespace SalesInsights.Shortfalls;

/// <summary>
/// How many wins of the period a customer or an opportunity stands for that reaches a step on a day, at the others' chances: what comes
/// late falls out of the period.
/// </summary>
/// <remarks>Its arrays serve one person after the other.</remarks>
internal sealed class CourseWorth
{
    // By step: follow-up, then the stages.
    private readonly DayChances[] _chances;

    // Entry 0 is a new customer, the next one belongs to the first stage, the last to a win.
    private readonly double[][] _worth;
    private readonly double[] _weekWorth;
    private readonly ShortfallWindow _window;
    private bool _isFlat;

    /// <summary>Makes room.</summary>
    /// <param name="people">Whose chances; <see cref="Read"/> reads them.</param>
    /// <param name="window">The days.</param>
    public CourseWorth(PeerSums people, ShortfallWindow window)
    {
        _window = window;
        _chances = Array.ConvertAll(people.Steps, step => new DayChances(step.Days, window.CohortLength));
        _worth = [.. Enumerable.Range(0, _chances.Length + 1).Select(_ => new double[window.CohortLength])];
        for (var day = 0; day < window.CohortLength; day++)
            _worth[_chances.Length][day] = window.Period.Contains(window.Cohort.First + day) ? 1 : 0;
        _weekWorth = new double[window.WeekCount];
    }

    /// <summary>Works out the worths.</summary>
    /// <param name="people">The group of the constructor, with or without one of them.</param>
    public void Read(PeerSums people)
    {
        // Without wins nothing tells customers apart.
        _isFlat = people.Wins == 0;
        for (var step = _chances.Length - 1; step >= 0; step--)
        {
            _chances[step].Read(people.Steps[step]);
            _chances[step].WorthOf(_worth[step + 1], _worth[step]);
        }

        if (_isFlat) _worth[0].AsSpan().Fill(1);
        for (var week = 0; week < _weekWorth.Length; week++)
        {
            _weekWorth[week] = 0;
            var (first, last) = DaysOf(week);
            for (var day = first; day <= last; day++) _weekWorth[week] += Customer[day];
        }
    }

    /// <summary>A new customer, by the day of the cohort's time on which it comes.</summary>
    public double[] Customer => _worth[0];

    /// <summary>What a person's customers were worth when they came, and how far each step fell short of the others' chances.</summary>
    public PersonCourse Of(PersonTally person)
    {
        var sums = new StepSums[_chances.Length];
        for (var step = 0; step < sums.Length && !_isFlat; step++)
        {
            foreach (ref readonly var stay in person.StaysIn(step))
                StayCourse.Add(_chances[step], _worth[step + 1], stay.Entered - _window.Cohort.First, stay, ref sums[step]);
        }

        return new PersonCourse(CustomersOf(person), sums);
    }

    /// <summary>The same for many people, whose stays share their days.</summary>
    public PersonCourse[] Of(PersonTally[] people)
    {
        var sums = Array.ConvertAll(people, _ => new StepSums[_chances.Length]);
        for (var step = 0; step < _chances.Length && !_isFlat; step++)
        {
            var shared = new StayCourse?[_chances[step].Days + _window.CohortLength];
            for (var p = 0; p < people.Length; p++)
            {
                foreach (ref readonly var stay in people[p].StaysIn(step)) Add(shared, step, stay, ref sums[p][step]);
            }

            foreach (var course in shared) course?.Dispose();
        }

        var courses = new PersonCourse[people.Length];
        for (var p = 0; p < courses.Length; p++) courses[p] = new PersonCourse(CustomersOf(people[p]), sums[p]);
        return courses;
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
            var (first, last) = DaysOf(week);
            sum += weeks[week] * _weekWorth[week] / (last - first + 1);
        }

        return sum;
    }

    private StepSum CustomersOf(PersonTally person)
    {
        var customers = default(StepSum);
        foreach (var came in person.Acquired)
            customers.AddEvents(Customer[came.Day - _window.Cohort.First], came.Count, isTogether: came.Campaign >= 0);
        return customers;
    }

    private void Add(StayCourse?[] courses, int step, in DayStay stay, ref StepSums sums)
    {
        var (chances, entered) = (_chances[step], stay.Entered - _window.Cohort.First);

        // Too old for any chance.
        if (entered + chances.Days < 0) StayCourse.Add(chances, _worth[step + 1], entered, stay, ref sums);
        else (courses[entered + chances.Days] ??= new StayCourse(chances, _worth[step + 1], entered)).Add(stay, ref sums);
    }

    private (int First, int Last) DaysOf(int week)
    {
        var days = _window.Week(week);
        return (days.First - _window.Cohort.First, days.Last - _window.Cohort.First);
    }
}
