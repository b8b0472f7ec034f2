using NodaTime;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder;

/// <summary>A data folder as it was loaded.</summary>
public sealed class LoadedCompany
{
    internal LoadedCompany(SalesLedger ledger, IReadOnlyList<FileCount> files, IReadOnlyList<UnusedItem> unused, RecordNames names, LocalDate? asOf)
    {
        Ledger = ledger;
        Files = files;
        Unused = unused;
        Names = names;
        AsOf = asOf;
    }

    /// <summary>All facts, with the company's profile and the issues in input order: file by file as in <see cref="Files"/>, then by line.</summary>
    public SalesLedger Ledger { get; }

    /// <summary>What became of every file's rows, in the order in which the files were read.</summary>
    public IReadOnlyList<FileCount> Files { get; }

    /// <summary>Files, columns and keys that this version does not use, by file, then kind, then place.</summary>
    public IReadOnlyList<UnusedItem> Unused { get; }

    /// <summary>Names of customers and opportunities, which the ledger does not hold.</summary>
    public RecordNames Names { get; }

    /// <summary>The day to look at the data by default, where the mapping file names one; otherwise null.</summary>
    public LocalDate? AsOf { get; }
}
