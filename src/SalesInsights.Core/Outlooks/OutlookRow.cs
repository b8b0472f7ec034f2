using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Outlooks;

/// <summary>Where one subject is likely to land.</summary>
/// <remarks>
/// Amounts are in the reporting currency for money measures and counts otherwise, to 2 decimals. All but what is booked is missing with a
/// reason: <see cref="Gap.NotApplicable"/> once the period is over, or for a measure that is not dated by when it happens;
/// <see cref="Gap.TooFewData"/> where the company has too little behind it; <see cref="Gap.NoBenchmark"/> in a viewer's part that would tell of
/// one to four people outside.
/// </remarks>
public sealed class OutlookRow
{
    private readonly OutlookFigures _figures;

    internal OutlookRow(Subject subject, decimal booked, Sample bookedSample, Measured<decimal> target, OutlookFigures figures)
    {
        (Subject, Booked, BookedSample, Target, _figures) = (subject, booked, bookedSample, target, figures);
        (Pipeline, NewBusiness, Repeat) = (figures.Of(figures.Pipeline), figures.Of(figures.New), figures.Of(figures.Repeat));
        Landing = figures.Of(booked + figures.Pipeline + figures.New + figures.Repeat);
        (Low, High) = (figures.Of(booked + figures.Low), figures.Of(booked + figures.High));
        RunRate = figures.RunRate;
        Chance = !target.TryGet(out var whole) ? Measured.Missing<double>(target.Gap, figures.Sample)
            : whole <= 0m ? Measured.Missing<double>(Gap.ZeroTarget, figures.Sample)
            : figures.Gap != Gap.None ? Measured.Missing<double>(figures.Gap, figures.Sample)
            : Measured.Of(figures.Chance, figures.Sample);
    }

    /// <summary>Who.</summary>
    public Subject Subject { get; }

    /// <summary>What was reached by the day, as in the completion report.</summary>
    public decimal Booked { get; }

    /// <summary>The records in <see cref="Booked"/>, and those left out of it.</summary>
    public Sample BookedSample { get; }

    /// <summary>The target, as in the completion report.</summary>
    public Measured<decimal> Target { get; }

    /// <summary>
    /// What the open opportunities are expected to bring by the period's end, for payments also what is open of orders; the sample counts
    /// them, and those that could not be used: without amount, rate, stage or date of entry.
    /// </summary>
    public Measured<decimal> Pipeline { get; }

    /// <summary>What is expected of opportunities that are not created yet and of first orders without any.</summary>
    public Measured<decimal> NewBusiness { get; }

    /// <summary>What is expected of customers who have ordered before, without an opportunity.</summary>
    public Measured<decimal> Repeat { get; }

    /// <summary>Booked + pipeline + new business + repeat business: the mean of where the subject lands. People and house sum to the company.</summary>
    public Measured<decimal> Landing { get; }

    /// <summary>Landing ÷ target, never capped. Also missing without a target (<see cref="Gap.NoTarget"/>) or with one of 0 or less (<see cref="Gap.ZeroTarget"/>).</summary>
    public Measured<double> LandingRatio => !Chance.HasValue ? Measured.Missing<double>(Chance.Gap, Chance.Sample)
        : Measured.Of((double)(Landing.Value / Target.Value), Landing.Sample);

    /// <summary>With a chance of at least 90 % it will be this or more; not below <see cref="Booked"/>.</summary>
    public Measured<decimal> Low { get; }

    /// <summary>
    /// From <see cref="Low"/> to this lies what comes in 80 of 100 cases. Where hardly anything may come, that is from booked to what stays
    /// below with 80 %.
    /// </summary>
    public Measured<decimal> High { get; }

    /// <summary>
    /// The chance to reach the target, from 0 to 1, to 4 decimals; 1 once it is reached. Also missing without a target
    /// (<see cref="Gap.NoTarget"/>) or with one of 0 or less (<see cref="Gap.ZeroTarget"/>).
    /// </summary>
    public Measured<double> Chance { get; }

    /// <summary>
    /// Booked ÷ the share of the working days that have gone, weighed by the season: what the present pace alone would give.
    /// <see cref="Gap.NotStarted"/> before the period's first working day.
    /// </summary>
    public Measured<decimal> RunRate { get; }

    /// <summary>The row without anything that rests on others.</summary>
    internal OutlookRow WithoutOthers() => _figures.Gap != Gap.None
        ? this
        : new(Subject, Booked, BookedSample, Target, new() { Gap = Gap.NoBenchmark, Sample = _figures.Sample, RunRate = RunRate });
}
