using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Organizations;

namespace SalesInsights.Targets;

/// <summary>An amount that a subject should reach in a period, by a measure. 目标</summary>
public sealed record Target
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes a target.</summary>
    /// <param name="subject">Who should reach it.</param>
    /// <param name="period">In which days.</param>
    /// <param name="measure">By what it is counted.</param>
    /// <param name="amount">How much; 0 is a target of zero, which is not the same as none.</param>
    /// <param name="currency">The currency of a money measure; the reporting currency when empty.</param>
    /// <param name="setOn">When it was set; a later one revises an earlier one. Null: as last loaded.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    /// <exception cref="ArgumentNullException">The period or the measure is null.</exception>
    public Target(
        Subject subject,
        TargetPeriod period,
        TargetMeasure measure,
        decimal amount,
        Currency currency = default,
        LocalDate? setOn = null,
        Moment recordedAt = default)
    {
        Subject = subject;
        Period = period ?? throw new ArgumentNullException(nameof(period));
        Measure = measure ?? throw new ArgumentNullException(nameof(measure));
        Amount = amount;
        Currency = currency;
        SetOn = setOn;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Who should reach it.</summary>
    public Subject Subject { get; }

    /// <summary>In which days.</summary>
    public TargetPeriod Period { get; }

    /// <summary>By what it is counted.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>How much; 0 is a target of zero, which is not the same as none.</summary>
    public decimal Amount { get; }

    /// <summary>The currency of a money measure; the reporting currency when empty.</summary>
    public Currency Currency { get; }

    /// <summary>When it was set; null: as last loaded.</summary>
    public LocalDate? SetOn { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
