namespace SalesInsights.Accuracy.Simulation;

/// <summary>What all have in common: the rates of the market and the spreads between people.</summary>
internal sealed class TeamTruth
{
    public const int Strata = 2;

    /// <summary>Median working days to advance in the five stages, and the chance to be lost there before.</summary>
    private static readonly double[] AdvanceMedian = [5, 8, 10, 8, 6];
    private static readonly double[] AdvanceSigma = [0.9, 0.8, 0.8, 0.8, 0.7];
    private static readonly double[] LostScale = [20, 26, 38, 42, 50];
    private static readonly double[] LostShape = [1, 1.1, 1.2, 1, 1];
    private static readonly double[] MonthFactor = [0.9, 0.75, 1.15, 1.1, 1, 0.95, 0.95, 0.9, 1.15, 1.1, 1.1, 0.95];

    public TeamTruth(TeamSettings settings)
    {
        Settings = settings;
        (Advance, Lost) = (new StageClock[Strata][], new StageClock[Strata][]);
        for (var s = 0; s < Strata; s++)
        {
            var (pace, loss) = s == 0 ? (1.0, 1.0) : (1.6, 0.75);
            Advance[s] = [.. Enumerable.Range(0, settings.OpenStages).Select(k => StageClock.Lognormal(AdvanceMedian[k] * pace, AdvanceSigma[k]))];
            Lost[s] = [.. Enumerable.Range(0, settings.OpenStages).Select(k => StageClock.Weibull(LostScale[k], LostShape[k]).Times(loss))];
        }
    }

    public TeamSettings Settings { get; }

    /// <summary>Clocks by stratum and stage, before a person's factor.</summary>
    public StageClock[][] Advance { get; }
    public StageClock[][] Lost { get; }

    /// <summary>Mean of the people's rates a worked day, over the year.</summary>
    public double NewCustomerRate => Settings.CustomersPerMonth * 12 / 244;

    public static double Season(int monthOfYear) => MonthFactor[monthOfYear];

    /// <summary>The mean amount of a deal in a stratum.</summary>
    public double AmountMean(int stratum) => Settings.AmountMean * (stratum == 0 ? 1 : 2.5);
}
