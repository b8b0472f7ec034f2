using SalesInsights.Calendars;
using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads targets.csv.</summary>
internal sealed class TargetReader() : FactReader("targets", Columns, FactKind.Targets)
{
    private const string Columns = "subject_kind* subject_id period* measure* amount* currency set_on";
    private const int MonthLength = 7;
    private const int SubjectWord = 0, SubjectId = 1, PeriodName = 2, MeasureId = 3, Amount = 4, Code = 5, SetOn = 6;

    public override void Read(FactRow row, FactSink sink)
    {
        var subject = Subject(row);
        if (!TargetPeriod.TryParse(PeriodOf(row), sink.FiscalCalendar, out var period)) row.Refuse(PeriodName, DataIssueCode.InvalidValue);
        var measure = sink.TargetPolicy.FindMeasure(row.Text(MeasureId));
        if (measure is null) row.Refuse(MeasureId, DataIssueCode.UnknownMeasure);
        var amount = row.Number(Amount);
        var (currency, setOn, recordedAt) = (row.Currency(Code), row.Date(SetOn), row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(new Target(subject, period!, measure!, amount!.Value, currency, setOn, recordedAt));
    }

    /// <summary>Excel makes a day of the month that somebody writes as 2026-07: the first of it.</summary>
    private static string PeriodOf(FactRow row)
    {
        var text = row.Text(PeriodName);
        return row.IsNative(PeriodName) && text.Length >= MonthLength && text.IndexOf("-01", MonthLength, StringComparison.Ordinal) == MonthLength
            ? text.Substring(0, MonthLength)
            : text;
    }

    private static Subject Subject(FactRow row)
    {
        var kind = row.Word(SubjectWord, FactWords.Subjects, SubjectKind.Company);
        var id = row.Text(SubjectId);
        if (kind == SubjectKind.Company) return Organizations.Subject.Company;
        if (id.Length == 0)
        {
            row.Refuse(SubjectId, DataIssueCode.MissingValue);
            return default;
        }
        return kind == SubjectKind.Department ? Organizations.Subject.Department(id) : Organizations.Subject.Salesperson(id);
    }
}
