using SalesInsights.Reports.Texts;

namespace SalesInsights.Reports.Html.Views;

/// <summary>The page's head: language, title, style, and the way to its parts.</summary>
internal sealed class HeadView(ReportReading reading)
{
    private static readonly string Sheet = Resources.Text("report.css");

    public string Lang => reading.Language.Tag;

    /// <summary>Whom the report is about: the company, or in a viewer's part what the viewer heads.</summary>
    public string About { get; } = string.Join(reading.Texts["list.separator"], reading.Diagnosis.Wholes.Select(reading.NameOf));

    public string Company => reading.Snapshot.Ledger.Company.Name;

    public bool IsPart => !reading.Diagnosis.IsWhole;

    public string Measure => reading.Language.Measure(reading.Diagnosis.Measure);

    public string Period => reading.Diagnosis.Period.Name;

    public string Day => reading.Language.Date(reading.Snapshot.AsOf);

    public string Css => Sheet;
}
