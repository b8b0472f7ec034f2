using NodaTime;

namespace SalesInsights.Metrics.Workload;

/// <summary>A calendar month or an ISO week, or the part of it that lies in the period and has come by the snapshot's day.</summary>
public sealed class WorkloadSpan
{
    internal WorkloadSpan(string name, LocalDate first, LocalDate last, bool isWhole)
    {
        Name = name;
        First = first;
        Last = last;
        IsWhole = isWhole;
    }

    /// <summary>The month as <c>2026-07</c> or the ISO week as <c>2026-W53</c>, the same whether cut or not.</summary>
    public string Name { get; }

    /// <summary>The first day that counts, inclusive.</summary>
    public LocalDate First { get; }

    /// <summary>The last day that counts, inclusive.</summary>
    public LocalDate Last { get; }

    /// <summary>Whether every day of the month or week counts; a cut span does not compare with whole ones.</summary>
    public bool IsWhole { get; }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
