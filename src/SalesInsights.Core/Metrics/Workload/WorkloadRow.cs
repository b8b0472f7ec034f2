using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Workload;

/// <summary>What one salesperson, nobody listed, or the company did and had in hand, span by span.</summary>
/// <remarks>Spans are given by their index in <see cref="WorkloadReport.Spans"/>.</remarks>
public sealed class WorkloadRow
{
    private readonly int[] _numbers;
    private readonly int _spans;
    private readonly WorkloadTally _tally;
    private readonly HoldingsTally? _holdings;
    private readonly Func<int, int> _workedDays;
    private readonly Func<int, int[]>? _heldBy;

    internal WorkloadRow(
        Subject? subject,
        int[] numbers,
        int spans,
        WorkloadTally tally,
        HoldingsTally? holdings,
        Func<int, int> workedDays,
        Func<int, int[]>? heldBy = null)
    {
        (_workedDays, _heldBy) = (workedDays, heldBy);
        Subject = subject;
        _numbers = numbers;
        _spans = spans;
        _tally = tally;
        _holdings = holdings;
    }

    /// <summary>The salesperson, department or company; null for what is of nobody who is listed, and for the sum of a viewer's part.</summary>
    public Subject? Subject { get; }

    /// <summary>Whether this is what has no salesperson, or one who is not listed.</summary>
    public bool IsUnattributed { get; internal init; }

    /// <summary>The activities of a kind as recorded, mails in and notes too; automatic ones only where the options include them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span or kind.</exception>
    public long Count(int span, ActivityKind kind)
    {
        CheckSpan(span);
        return kind is >= 0 and < (ActivityKind)WorkloadTally.Kinds
            ? _numbers.Sum(row => _tally.Count(row, span, (int)kind))
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is one of the listed ones.");
    }

    /// <summary>The activities of all kinds, those of a number that <see cref="ActivityKind"/> does not list included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    public long Total(int span)
    {
        CheckSpan(span);
        return _numbers.Sum(row => _tally.Total(row, span));
    }

    /// <summary>The activities of any kind made by a machine, whether the options include them in the other counts or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    public long Automatic(int span)
    {
        CheckSpan(span);
        return _numbers.Sum(row => _tally.Automatic(row, span));
    }

    /// <summary>Of <see cref="Total"/>, what assistants did for whom they assist.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    public long ByAssistants(int span)
    {
        CheckSpan(span);
        return _numbers.Sum(row => _tally.Assisted(row, span));
    }

    /// <summary>
    /// The working days on which the salesperson was there: those of the calendar, less absences and the time before the first and
    /// after the last working day; of a department or the company the sum over its people; 0 for what is of nobody.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    public int WorkedDays(int span)
    {
        CheckSpan(span);
        return _workedDays(span);
    }

    /// <summary>
    /// The customers owned at the end of a span's last day, those without a known day of acquisition included; without a listed
    /// owner (the public sea) where the row is unattributed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    /// <exception cref="InvalidOperationException">The options did not ask for holdings.</exception>
    public int Customers(int span)
    {
        CheckSpan(span);
        var held = Holdings;
        return HeldBy(span).Sum(row => held.Customers(row, span));
    }

    /// <summary>
    /// The opportunities owned and in an open stage at the end of a span's last day; those that have not entered a stage by then
    /// are not among them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    /// <exception cref="InvalidOperationException">The options did not ask for holdings.</exception>
    public int OpenOpportunities(int span)
    {
        CheckSpan(span);
        var held = Holdings;
        return HeldBy(span).Sum(row => held.OpenOpportunities(row, span));
    }

    private HoldingsTally Holdings =>
        _holdings ?? throw new InvalidOperationException("The report holds no holdings; set WithHoldings in its options.");

    /// <summary>A department holds what those who are in it at the end of the span hold.</summary>
    private int[] HeldBy(int span) => _heldBy is null ? _numbers : _heldBy(span);

    private void CheckSpan(int span)
    {
        if (span >= 0 && span < _spans) return;
        throw new ArgumentOutOfRangeException(
            nameof(span), span, FormattableString.Invariant($"The report has {_spans} spans, counted from 0."));
    }
}
