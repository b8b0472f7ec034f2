using SalesInsights.Organizations;
using SalesInsights.Quantities;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <content>What each working day has brought and what those left must bring.</content>
internal sealed partial class OverviewScreen
{
    private IEnumerable<IRenderable> Season() =>
        completion.SeasonalProfile is { } profile ? [Parts.Line(_texts.Fill("pace.season", profile.Id, SeasonShare()))] : [];

    private string SeasonShare() => completion.ExpectedShare.TryGet(out var share) ? language.Percent(share) : "–";

    private Table Days()
    {
        var table = Parts.Table(
                "", _texts["pace.daysGone"], _texts["pace.daysLeft"], _texts["pace.perDay"], _texts["pace.needed"], _texts["column.pace"], "")
            .WithNumbersFrom(1, 5);
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            var style = IsBehind(row) ? Parts.Alarm : row.Subject.Kind == SubjectKind.Salesperson ? Style.Plain : Parts.Strong;
            table.AddRow(
                new Text(TreeLines.Before(_rows, i) + NameOf(row.Subject), style),
                new Text(language.Number(row.WorkingDaysGone)),
                new Text(language.Number(row.WorkingDays - row.WorkingDaysGone)),
                new Text(PerDay(row.ActualPerDay)),
                new Text(PerDay(row.RequiredPerDay)),
                new Text(Share(row.Pace)),
                new Text(StateOf(row), style));
        }

        return table;
    }

    /// <summary>Money in whole units; a count, of which a day brings few, with one decimal.</summary>
    private string PerDay(Measured<decimal> amount) => amount.TryGet(out var value)
        ? language.Number(decimal.Round(value, completion.Measure.IsMoney ? 0 : 1, MidpointRounding.ToEven))
        : "–";
}
