using SalesInsights.Metrics.Records;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    private const string OnlyCompany = "The subject is not the company, or only a part of it may be seen.";

    /// <summary>The share of the rows that were refused.</summary>
    public static readonly FactKey<double> RowsRefusedShare = new(
        "rowsRefusedShare", FactUnit.Share,
        "Rows that were refused when the data was read ÷ all rows, whatever the day.",
        OnlyCompany + " Also without any row.",
        s => OfRecords(s, r => Measured.Share(r.RowsRefused, r.RowsRead)));

    /// <summary>The share of the customers without a day of creation.</summary>
    public static readonly FactKey<double> CustomersUndatedShare = new(
        "customersUndatedShare", FactUnit.Share,
        "Customers without a day of creation ÷ all customers.",
        OnlyCompany + " Also without any customer.",
        s => OfRecords(s, r => Measured.Share(r.CustomersUndated, r.Customers)));

    /// <summary>The share of the stage entries without a time.</summary>
    public static readonly FactKey<double> StageEntriesUndatedShare = new(
        "stageEntriesUndatedShare", FactUnit.Share,
        "Entries into stages whose time is not known ÷ all entries.",
        OnlyCompany + " Also without any entry.",
        s => OfRecords(s, r => Measured.Share(r.StageEntriesUndated, r.StageEntries)));

    /// <summary>Activities on record.</summary>
    public static readonly FactKey<long> ActivitiesOnRecord = new(
        "activitiesOnRecord", new FactUnit("activities", FactForm.Count),
        "Mails, calls, meetings and other activities of anybody on record.",
        OnlyCompany,
        s => OfRecords(s, r => Measured.Of(r.Activities, new Sample(r.Activities))));

    /// <summary>How far back the records go.</summary>
    public static readonly FactKey<int> HistoryDays = new(
        "historyDays", FactUnit.Days,
        "Calendar days from the first dated record to the day, both included; 0 without any.",
        OnlyCompany,
        s => OfRecords(s, r => Measured.Of(r.HistoryDays, new Sample(1))));

    private static Measured<T> OfRecords<T>(CaseScope scope, Func<RecordsReport, Measured<T>> read)
        where T : struct, IEquatable<T> => scope.Subject.Kind == SubjectKind.Company && scope.Viewer is null
            ? read(RecordsReport.Of(scope.Company.Snapshot))
            : Measured.Missing<T>(Gap.NotApplicable);
}
