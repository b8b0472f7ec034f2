using NodaTime;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>What a simulated team is like. Times are working days of the owner unless a name says otherwise.</summary>
internal sealed record TeamSettings
{
    public static readonly TeamSettings Default = new();

    /// <summary>Poisson arrivals, stable habits, clean logs: the kind world in which detectors are easily over-rated.</summary>
    public static readonly TeamSettings Plain = new()
    {
        Fairs = 0,
        DriftSd = 0,
        MissingEntries = 0,
        Undated = 0,
        HandOversPerYear = 0,
        RecallAfter = 0,
        JoinerShare = 0,
        MoveBackChance = 0,
        LargeShare = 0,
        UnloggedPerYear = 0,
    };

    public int People { get; init; } = 8;
    public int Months { get; init; } = 18;

    /// <summary>The last day of a quarter.</summary>
    public LocalDate AsOf { get; init; } = new(2026, 9, 30);

    /// <summary>New customers a person and month, fairs apart.</summary>
    public double CustomersPerMonth { get; init; } = 12;

    /// <summary>How much people differ in it (gamma).</summary>
    public double NewCustomerCv { get; init; } = 0.3;

    public double FollowUpMean { get; init; } = 0.7;

    /// <summary>M of the Beta(mM, (1-m)M) from which each person's follow-up chance comes; a small M is a wide spread.</summary>
    public double FollowUpSpread { get; init; } = 30;

    /// <summary>Median time to the first opportunity of those who get one, and the spread of its logarithm.</summary>
    public double DelayMedian { get; init; } = 5;
    public double DelaySigma { get; init; } = 1;

    /// <summary>How much people differ in that time.</summary>
    public double DelayCv { get; init; } = 0.15;

    public int OpenStages { get; init; } = 5;

    /// <summary>How much people differ in the hazard to lose and in the hazard to advance, stage by stage (gamma, mean 1).</summary>
    public double Frailty { get; init; } = 0.3;

    /// <summary>How far a person's habits stray from quarter to quarter (logarithm, stationary, correlation .5 between neighbours).</summary>
    public double DriftSd { get; init; } = 0.1;

    /// <summary>Share of customers in the second stratum, which moves slower and is worth more; people's mixes differ.</summary>
    public double LargeShare { get; init; } = 0.3;

    public StratumSign StratumSign { get; init; } = StratumSign.Segment;
    public int Fairs { get; init; } = 2;
    public double FairAttendance { get; init; } = 0.5;
    public double FairBatch { get; init; } = 12;
    public double VacationsPerYear { get; init; } = 2;
    public double UnloggedPerYear { get; init; } = 2;
    public double JoinerShare { get; init; } = 0.1;

    /// <summary>Working days until a joiner sells like the others, and the share with which they begin.</summary>
    public double RampDays { get; init; } = 60;
    public double RampFrom { get; init; } = 0.3;

    public double HandOversPerYear { get; init; } = 2;

    /// <summary>A customer without an opportunity falls to the public sea after so many of the owner's working days; 0 for never.</summary>
    public double RecallAfter { get; init; } = 100;
    public double ClaimChance { get; init; } = 0.25;

    public double ExistingCustomers { get; init; } = 6;

    /// <summary>Share of won customers who order again, and the chance after each further order that another follows.</summary>
    public double RepeatShare { get; init; } = 0.4;
    public double RepeatAgain { get; init; } = 0.8;
    public double RepeatMeanDays { get; init; } = 60;
    public double AmountMean { get; init; } = 20_000;
    public double AmountSigma { get; init; } = 1;
    public double MoveBackChance { get; init; } = 0.02;

    /// <summary>Share of stage entries that nobody recorded, and of those recorded without a day.</summary>
    public double MissingEntries { get; init; } = 0.03;
    public double Undated { get; init; } = 0.01;
}
