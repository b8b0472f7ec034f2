using SalesInsights.Journeys;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Reports.Html.Views;

/// <summary>Everybody's target, actual, completion, pace and landing, as the tree of the organisation.</summary>
internal sealed class BoardView
{
    public BoardView(ReportReading reading)
    {
        var completion = reading.Completion;
        var rows = completion.Rows.Select(r => (Row: r, Case: reading.Diagnosis.Find(r.Subject))).ToArray();
        var scale = BarView.ScaleOf(rows.Select(r => (r.Row, r.Case?.Outlook)));
        var top = completion.Rows.Count == 0 ? 0 : completion.Rows.Min(r => r.Depth);
        Rows = [.. rows.Select(r => new RowView(reading, r.Row, r.Case, scale, r.Row.Depth - top))];
        Elapsed = completion.ExpectedShare.TryGet(out var gone)
            ? reading.Texts.Fill("board.elapsed", reading.Language.Number(completion.WorkingDaysGone), reading.Language.Number(completion.WorkingDays), reading.Language.Percent(gone))
            : reading.Language.Reason(completion.ExpectedShare.Gap);
        Currency = reading.Diagnosis.Measure.IsMoney ? reading.Snapshot.Ledger.Company.Currency.Code : "";
    }

    public IReadOnlyList<RowView> Rows { get; }

    public string Elapsed { get; }

    public string Currency { get; }

    /// <summary>One row of the tree.</summary>
    internal sealed class RowView(ReportReading reading, CompletionRow row, CaseReport? @case, double scale, int depth)
    {
        public string Name => reading.NameOf(row.Subject);

        public string Anchor => reading.AnchorOf(row.Subject);

        public int Depth => depth;

        public bool IsGroup => row.Subject.Kind != SubjectKind.Salesperson;

        public string Target => Number(row.Target);

        public string Actual => reading.Language.Number(decimal.Round(row.Actual, 0, MidpointRounding.ToEven));

        public string Ratio => reading.Share(row.Ratio);

        public string Pace => reading.Share(row.Pace);

        public string Landing => @case?.Outlook is { } outlook ? Number(outlook.Landing) : "–";

        public BarView? Bar => BarView.Of(row, @case?.Outlook, scale, reading);

        /// <summary>behind, quiet (nothing can be said of the person yet) or nothing.</summary>
        public string Tone => IsBehind ? "behind" : IsQuiet ? "quiet" : "";

        public string State => IsBehind ? reading.Texts["state.behind"]
            : !row.Target.HasValue ? row.Target.Gap == Gap.NoTarget ? reading.Texts["state.noTarget"] : reading.Language.Reason(row.Target.Gap)
            : IsQuiet ? reading.Texts["state.early"] : "";

        private bool IsBehind => @case?.Findings.Any(f => f.RuleId == BehindPaceRule.Id && f.Kind == FindingKind.Problem) == true;

        private bool IsQuiet => !row.Ratio.HasValue || (reading.Diagnosis.Journeys.Find(row.Subject)?.Exemption ?? JourneyExemption.None) != JourneyExemption.None;

        private string Number(Measured<decimal> amount) =>
            amount.TryGet(out var value) ? reading.Language.Number(decimal.Round(value, 0, MidpointRounding.ToEven)) : "–";
    }
}
