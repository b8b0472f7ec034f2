using SalesInsights.DataFolder;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Reports;

/// <summary>How a report is made.</summary>
public sealed class ReportOptions
{
    /// <summary>The language of all texts.</summary>
    /// <value>The default is English.</value>
    public Language Language { get; init; } = Language.English;

    /// <summary>The names of customers and opportunities, which a ledger does not hold.</summary>
    /// <value>The default is none: records are shown by their ids.</value>
    public RecordNames Names { get; init; } = new();
}
