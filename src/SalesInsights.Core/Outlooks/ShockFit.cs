using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Outlooks;

/// <summary>Fits the shock to how far the same reckoning was off, at the same place of the periods before.</summary>
/// <remarks>
/// First by how much more or less came than was expected: companies that close much at the end of a period do so again. Then the shock, by a
/// normal likelihood of what came with the variance that independence would give plus shock² × lever², each miss counted at most as three
/// standard deviations, times a log-normal prior around the usual value. Found on a grid.
/// </remarks>
internal static class ShockFit
{
    private const int Periods = 4;

    // With so many forecasts of people a further period tells hardly more.
    private const int EnoughForecasts = 1000;
    private const int FewestDaysBefore = 60;
    private const double UsualPerson = 0.4;
    private const double UsualCommon = 0.2;
    private const double PriorDeviation = 1;
    private const double PushDeviation = 0.15;
    private const double MostPush = 10;
    private const double MostSquared = 9;
    private const double Least = 0.05;
    private const double Most = 1.5;
    private const int Steps = 60;

    public static OutlookShock Of(Snapshot snapshot, OutlookOptions options)
    {
        if (options.Shock is { } given) return new(given, given * UsualCommon / UsualPerson, 0);
        var companies = new List<(OutlookModel Model, double[] Actual)>();
        var period = options.Period;
        for (var back = 0; back < Periods && companies.Sum(c => c.Model.People) < EnoughForecasts && TryPrevious(ref period); back++)
        {
            if (DayNumber.Of(period.Last) > snapshot.AsOfDay) continue;
            if (At(snapshot, options, period) is not { } past) break;
            companies.Add(past);
        }

        var push = PushOf(companies);
        var people = new List<Miss>();
        foreach (var (model, actual) in companies)
        {
            model.Push(push);
            for (var person = 0; person < model.People; person++)
            {
                var expected = model.Of(person);
                if (expected.Variance > 0) people.Add(new(actual[person] - expected.Mean, expected.Variance, expected.Lever));
            }
        }

        var own = Fit(people, UsualPerson);
        var common = Math.Min(own, Fit(companies.ConvertAll(c => WholeOf(c.Model, c.Actual, own)), own * UsualCommon / UsualPerson));
        return new(own, common, people.Count, push);
    }

    /// <summary>
    /// The mean logarithm of what came ÷ what was expected, each period weighed by how sure it is, drawn towards 0.
    /// </summary>
    private static double PushOf(List<(OutlookModel Model, double[] Actual)> companies)
    {
        double sum = 0, weights = 1 / (PushDeviation * PushDeviation);
        foreach (var (model, actual) in companies)
        {
            double expected = 0, variance = 0, came = 0;
            for (var owner = 0; owner <= model.People; owner++)
                (expected, variance, came) = (expected + model.Of(owner).Mean, variance + model.Of(owner).Variance, came + actual[owner]);
            if (expected <= 0) continue;
            var weight = 1 / ((variance / (expected * expected)) + (UsualCommon * UsualCommon));
            sum += weight * Math.Log(Math.Min(MostPush, Math.Max(1 / MostPush, came / expected)));
            weights += weight;
        }

        return Math.Exp(sum / weights);
    }

    private static bool TryPrevious(ref TargetPeriod period)
    {
        if (period.First.Year <= 1901) return false;
        period = period.Previous();
        return true;
    }

    /// <summary>What was expected at the same place of a past period, and what came; null where too little lies before.</summary>
    private static (OutlookModel Model, double[] Actual)? At(Snapshot snapshot, OutlookOptions options, TargetPeriod period)
    {
        var gone = (double)(snapshot.AsOfDay - DayNumber.Of(options.Period.First)) / options.Period.DayCount;
        var offset = (int)Math.Floor(gone * period.DayCount);
        var day = Math.Min(DayNumber.Of(period.First) + Math.Max(-1, offset), DayNumber.Of(period.Last) - 1);
        if (day - FirstRecords.DayOf(snapshot.Ledger, options.Measure.Source) is < FewestDaysBefore or < 0) return null;
        // Not from the ledger's days: they are kept for those who ask.
        var past = new Snapshot(snapshot.Ledger, DayNumber.ToDate(day), day);
        var model = new OutlookModel(past, period, options.Measure);
        if (!model.HasHistory) return null;
        var actual = new OwnerSums(model.People + 1);
        new MeasuredEvents(snapshot, options.Measure).Send(new Window(day + 1, DayNumber.Of(period.Last)), RowSlice.Whole, actual);
        return (model, actual.Finish(options.Measure.IsMoney));
    }

    private static Miss WholeOf(OutlookModel model, double[] actual, double own)
    {
        double off = 0, variance = 0, lever = 0;
        for (var owner = 0; owner <= model.People; owner++)
        {
            var expected = model.Of(owner);
            off += actual[owner] - expected.Mean;
            variance += expected.Variance + (own * own * expected.Lever * expected.Lever);
            lever += expected.Lever;
        }

        return new(off, variance, lever);
    }

    private static double Fit(List<Miss> misses, double usual)
    {
        double best = usual, most = double.NegativeInfinity;
        for (var step = 0; step <= Steps; step++)
        {
            var shock = Least * Math.Pow(Most / Least, (double)step / Steps);
            var apart = Math.Log(shock / usual) / PriorDeviation;
            var likelihood = -apart * apart / 2;
            foreach (var miss in misses)
            {
                var variance = miss.Variance + (shock * shock * miss.Lever * miss.Lever);
                if (variance > 0) likelihood -= (Math.Log(variance) + Math.Min(MostSquared, miss.Off * miss.Off / variance)) / 2;
            }

            if (likelihood > most) (best, most) = (shock, likelihood);
        }

        return best;
    }

    /// <summary>By how much an expectation was off, and what it had said about that.</summary>
    private readonly struct Miss(double off, double variance, double lever)
    {
        public double Off { get; } = off;

        public double Variance { get; } = variance;

        public double Lever { get; } = lever;
    }
}
