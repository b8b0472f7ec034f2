using SalesInsights.Shortfalls;

namespace SalesInsights.Reports.Html.Views;

/// <summary>From the target down to what is reached: the parts of what is missing, which sum to it exactly.</summary>
internal sealed class WaterfallView
{
    private WaterfallView(ReportReading reading, ShortfallRow row)
    {
        Name = reading.NameOf(row.Subject);
        if (!row.Total.TryGet(out var total))
        {
            Reason = reading.Language.Reason(row.Total.Gap);
            Steps = [];
            return;
        }

        var parts = row.Parts.Where(p => p.Amount != 0).ToArray();
        var stages = reading.SplitStages().ToArray();
        var levels = LevelsOf(row.Target.Value, parts);
        var (low, high) = (Math.Min(0, levels.Min()), levels.Max());
        string At(decimal amount) => BarView.Percent(high == low ? 0 : (double)((amount - low) / (high - low)));
        StepView Step(string kind, string label, decimal from, decimal to, decimal amount) =>
            new(kind, label, reading.Money(amount), At(Math.Min(from, to)), At(low + Math.Abs(to - from)));

        // What is missing in one step lowers the level, what was better than with the others raises it.
        Steps =
        [
            Step("level", reading.Texts["column.target"], 0, row.Target.Value, row.Target.Value),
            .. parts.Select((p, i) => Step(p.Amount > 0 ? "down" : "up", reading.Language.Part(p, stages), levels[i], levels[i + 1], -p.Amount)),
            Step("level", reading.Texts["column.actual"], 0, row.Actual, row.Actual),
        ];
        Text = reading.Texts.Fill("shortfall.text", Name, reading.Words.Money(total), reading.Words.Money(row.Target.Value));
        Note = row.IsRankingSilent ? reading.Texts["shortfall.silent"] : row.IsNotSeparable ? reading.Texts["shortfall.notSeparable"] : null;
    }

    public string Name { get; }

    /// <summary>Why there is nothing to split; null where there is.</summary>
    public string? Reason { get; }

    public string? Text { get; }

    public string? Note { get; }

    public IReadOnlyList<StepView> Steps { get; }

    public static IReadOnlyList<WaterfallView> AllOf(ReportReading reading) =>
        [.. reading.Diagnosis.Wholes.Select(s => reading.Diagnosis.Shortfall.Find(s)).OfType<ShortfallRow>().Select(r => new WaterfallView(reading, r))];

    /// <summary>The level before the first part and after each.</summary>
    private static decimal[] LevelsOf(decimal target, ShortfallPart[] parts)
    {
        var levels = new decimal[parts.Length + 1];
        levels[0] = target;
        for (var i = 0; i < parts.Length; i++) levels[i + 1] = levels[i] - parts[i].Amount;
        return levels;
    }

    /// <summary>One step: from where to where its bar goes, and how much it is.</summary>
    internal sealed class StepView(string kind, string label, string amount, string from, string width)
    {
        /// <summary>level, down or up.</summary>
        public string Kind => kind;

        public string Label => label;

        public string Amount => amount;

        public string From => from;

        public string Width => width;
    }
}
