using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Workload;

/// <summary>The activities of one salesperson, of nobody listed, or of the company, by span and kind.</summary>
/// <remarks>Spans are given by their index in <see cref="WorkloadReport.Spans"/>.</remarks>
public sealed class WorkloadRow
{
    private readonly int _row;
    private readonly int _spans;
    private readonly WorkloadTally _tally;

    internal WorkloadRow(Subject? subject, int row, int spans, WorkloadTally tally)
    {
        Subject = subject;
        _row = row;
        _spans = spans;
        _tally = tally;
    }

    /// <summary>The salesperson or the company; null for what is of nobody who is listed.</summary>
    public Subject? Subject { get; }

    /// <summary>Whether this is what has no salesperson, or one who is not listed.</summary>
    public bool IsUnattributed => Subject is null;

    /// <summary>The activities of a kind as recorded, be it a mail in or a note; automatic ones only where the options include them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span or kind.</exception>
    public long Count(int span, ActivityKind kind)
    {
        CheckSpan(span);
        return kind is >= 0 and < (ActivityKind)WorkloadTally.Kinds
            ? _tally.Count(_row, span, (int)kind)
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is one of the listed ones.");
    }

    /// <summary>The activities of all kinds, those of a number that <see cref="ActivityKind"/> does not list included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    public long Total(int span)
    {
        CheckSpan(span);
        return _tally.Total(_row, span);
    }

    /// <summary>The activities of any kind made by a machine, whether the options include them in the other counts or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    public long Automatic(int span)
    {
        CheckSpan(span);
        return _tally.Automatic(_row, span);
    }

    private void CheckSpan(int span)
    {
        if (span >= 0 && span < _spans) return;
        throw new ArgumentOutOfRangeException(
            nameof(span), span, FormattableString.Invariant($"The report has {_spans} spans, counted from 0."));
    }
}
