namespace SalesInsights.Accuracy.Simulation;

/// <summary>
/// New customers: a Poisson process over worked days with season, ramp and drift, and the batches of fairs. What a cause takes away is thinned out
/// by a mark of each customer, so that those who still come are the same.
/// </summary>
internal sealed class ArrivalDraw(TeamTruth truth, WorkTime time, PersonTruth[] people, TeamStory story, ulong seed, ulong events)
{
    private const int FairNumbers = 100_000;
    private const int ExistingNumbers = 200_000;
    /// <summary>What a low season leaves of the arrivals.</summary>
    public const double LowSeason = 0.6;

    private const double RepeatSellersShare = 0.15;

    public void Add(int person)
    {
        AddExisting(person);
        AddStream(person);
        AddFairs(person);
    }

    private TeamSettings Settings => truth.Settings;

    private void AddStream(int person)
    {
        var self = people[person];
        var random = RandomStream.Of(events, Purpose.Arrivals, person);
        var left = random.Exponential();
        var number = 0;
        foreach (var day in self.Worked.Days)
        {
            if (day >= time.End) break;
            var rate = self.NewCustomerRate * TeamTruth.Season(time.MonthOfYear[day]) * self.RampOn(day) * self.DriftOf(Habit.NewCustomers, day);
            var used = 0.0;
            while (used + left < rate)
            {
                used += left;
                left = random.Exponential();
                AddOne(person, number++, day + (used / rate), -1);
            }

            left -= rate - used;
        }
    }

    private void AddFairs(int person)
    {
        for (var fair = 0; fair < Settings.Fairs; fair++)
        {
            var day = FairDay(fair);
            var random = RandomStream.Of(seed, Purpose.Campaigns, fair + 1, person);
            var goes = random.Uniform() < Settings.FairAttendance;
            if (goes && people[person].Worked.Works(day)) AddBatch(person, fair, day, Settings.FairBatch);
        }

        if (!story.IsDistracted(person, Distractor.FairBatch)) return;
        AddBatch(person, Settings.Fairs, time.End - 30, 40);
    }

    /// <summary>The day on which a fair's customers are put in.</summary>
    private int FairDay(int fair)
    {
        var random = RandomStream.Of(seed, Purpose.Campaigns);
        var spot = random.Uniform();
        return (int)((fair + spot) * (time.End - 20) / Settings.Fairs) + 5;
    }

    private void AddBatch(int person, int fair, int day, double mean)
    {
        var index = story.Fairs.FindIndex(f => f.Last == day - 1);
        if (index < 0)
        {
            index = story.Fairs.Count;
            story.Fairs.Add((day - 4, day - 1));
        }

        var random = RandomStream.Of(events, Purpose.Batch, person, fair);
        var size = random.Poisson(mean);
        for (var n = 0; n < size; n++) AddOne(person, FairNumbers + (fair * 1000) + n, day + 0.1 + (0.8 * n / size), index);
    }

    private void AddOne(int person, int number, double moment, int campaign)
    {
        var random = RandomStream.Of(events, Purpose.CustomerMark, person, number);
        var mark = random.Uniform();
        var large = random.Uniform();
        if (campaign < 0 && mark >= Kept(person, moment)) return;
        var share = story.IsDistracted(person, Distractor.MixShift) && moment >= story.DistractedFrom ? 1 : people[person].LargeShare;
        story.Customers.Add(new SimCustomer
        {
            Id = (person * 1_000_000) + number,
            Finder = person,
            Created = moment,
            Stratum = large < share ? 1 : 0,
            Campaign = campaign,
        });
    }

    private double Kept(int person, double moment)
    {
        var kept = story.Factor(person, PlantKind.FewCustomers, moment);
        if (story.IsDistracted(person, Distractor.LowSeason) && moment >= story.DistractedFrom) kept *= LowSeason;
        return story.IsDistracted(person, Distractor.RepeatSeller) ? kept * RepeatSellersShare : kept;
    }

    private void AddExisting(int person)
    {
        if (people[person].Joined > 0) return;
        var random = RandomStream.Of(events, Purpose.Existing, person);
        var size = random.Poisson(Settings.ExistingCustomers) * (story.IsDistracted(person, Distractor.RepeatSeller) ? 4 : 1);
        for (var n = 0; n < size; n++)
        {
            story.Customers.Add(new SimCustomer
            {
                Id = (person * 1_000_000) + ExistingNumbers + n,
                Finder = person,
                Created = -20 - random.Below(600),
                Stratum = random.Uniform() < people[person].LargeShare ? 1 : 0,
            });
        }
    }
}
