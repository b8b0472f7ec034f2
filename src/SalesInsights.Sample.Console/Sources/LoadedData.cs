using NodaTime;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Sources;

/// <summary>A company's data before anything is asked of it.</summary>
public sealed record LoadedData(SalesLedger Ledger, RecordNames Names, LocalDate? AsOf, TargetMeasure Measure)
{
    /// <summary>The rows of each file; empty for the demo company, which is in no file.</summary>
    public IReadOnlyList<FileCount> Files { get; init; } = [];

    public IReadOnlyList<UnusedItem> Unused { get; init; } = [];
}
