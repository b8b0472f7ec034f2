using SalesInsights.Reports.Html.Views;

namespace SalesInsights.Reports.Html;

/// <summary>The page, part by part: each is made and written before the next.</summary>
internal sealed class ReportPage(ReportReading reading)
{
    public void Write(TextWriter output, CancellationToken cancellation)
    {
        void Part(string template, object view)
        {
            cancellation.ThrowIfCancellationRequested();
            Templates.Render(template, view, reading.Texts, output);
        }

        Part("head", new HeadView(reading));
        Part("first", new FirstView(reading));
        Part("board", new BoardView(reading));
        Part("journeys", new HeatView(reading));
        Part("funnel", new { Funnels = FunnelView.AllOf(reading) });
        Part("dwell", new { Pipelines = DwellView.AllOf(reading) });
        Part("shortfall", new { Falls = WaterfallView.AllOf(reading) });
        Part("peopleHead", new { Count = reading.Language.Number(reading.Diagnosis.Salespeople.Count()) });
        foreach (var person in reading.Diagnosis.Salespeople) Part("person", new PersonView(reading, person));
        Part("foot", new FootView(reading));
    }
}
