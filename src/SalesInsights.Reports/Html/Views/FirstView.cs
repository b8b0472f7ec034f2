using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;

namespace SalesInsights.Reports.Html.Views;

/// <summary>The first page: where the team stands, the talks, what departments have in common, a strength.</summary>
internal sealed class FirstView
{
    private const int MostNames = 12;

    public FirstView(ReportReading reading)
    {
        var review = reading.Review;
        Wholes = [.. reading.Diagnosis.Wholes.Select(s => reading.Diagnosis.Find(s)).OfType<CaseReport>().Select(c => new WholeView(reading, c))];
        Talks = [.. review.First.Select(t => new TalkView(reading, t))];
        More = review.Talks.Count - review.First.Count;
        MoreText = reading.Texts.Fill("first.more", string.Join(
            reading.Texts["list.separator"], review.Talks.Except(review.First).Take(MostNames).Select(t => t.Name)), reading.Language.Number(More));
        // Where the whole stands is said above.
        Groups = [.. review.GroupLeads.Where(i => !(i.IsOutcome && reading.Diagnosis.Wholes.Contains(i.Subject))).Select(i => new SentenceView(reading, i))];
        Strength = review.StrengthToTell is { } told ? new StrengthView(reading, told) : null;
        Since = review.ReviewBefore is { } before ? reading.Texts.Fill("first.since", reading.Language.Date(before)) : reading.Texts["first.noneBefore"];
        Spent = review.Budget is { } budget ? reading.Texts.Fill("first.spent", reading.Language.Percent(budget.SpentInQuarter)) : null;
    }

    public IReadOnlyList<WholeView> Wholes { get; }

    public IReadOnlyList<TalkView> Talks { get; }

    public int More { get; }

    public string MoreText { get; }

    public IReadOnlyList<SentenceView> Groups { get; }

    public StrengthView? Strength { get; }

    public string Since { get; }

    public string? Spent { get; }

    /// <summary>Where the company, or what the viewer heads, stands.</summary>
    internal sealed class WholeView
    {
        public WholeView(ReportReading reading, CaseReport @case)
        {
            var (texts, row, outlook) = (reading.Texts, @case.Completion, @case.Outlook);
            Name = @case.Name;
            Bar = BarView.Of(row, outlook, row is null ? 1 : BarView.ScaleOf([(row, outlook)]), reading);
            Ratio = row is null ? "–" : reading.Share(row.Ratio);
            Reached = row is not null && row.Target.TryGet(out var target)
                ? texts.Fill("first.reached", reading.Words.Amount(row.Actual), reading.Words.Amount(target))
                : texts.Fill("first.noTarget", reading.Words.Amount(row?.Actual ?? 0));
            Pace = row is not null && row.Pace.TryGet(out var pace) && row.ExpectedShare.TryGet(out var gone)
                ? texts.Fill("first.pace", reading.Language.Percent(pace), reading.Language.Percent(gone))
                : null;
            Landing = outlook is not null && outlook.Landing.TryGet(out var landing) && outlook.Chance.TryGet(out var chance)
                ? texts.Fill("first.landing", reading.Words.Amount(landing), reading.Words.Amount(outlook.Low.ValueOr(landing)), reading.Words.Amount(outlook.High.ValueOr(landing)),
                    reading.Language.Chance(chance))
                : null;
        }

        public string Name { get; }

        public BarView? Bar { get; }

        public string Ratio { get; }

        public string Reached { get; }

        public string? Pace { get; }

        public string? Landing { get; }
    }

    /// <summary>One talk: who, how much, one sentence, how it has gone, one question.</summary>
    internal sealed class TalkView(ReportReading reading, ReviewTalk talk)
    {
        public string Anchor => reading.AnchorOf(talk.Subject);

        public string Name => talk.Name;

        public string? Gap => talk.Missing.TryGet(out var missing) ? reading.Texts.Fill("talk.gap", reading.Words.Amount(missing)) : null;

        public string? Price => talk.Impact > 0 ? reading.Texts.Fill("talk.price", reading.Words.Money(talk.Impact)) : null;

        public string Text => reading.Words.Sentence(talk.Lead.Finding!);

        public string Standing => reading.StandingOf(talk.Lead);

        public string Trend => talk.Lead.Trend.ToString();

        public string? Question => reading.Words.Questions(talk.Lead.Finding!).FirstOrDefault();

        public string? Others => talk.Items.Skip(1).Select(i => reading.Words.Title(i.RuleId)).Distinct().ToArray() is { Length: > 0 } more
            ? reading.Texts.Fill("talk.others", string.Join(reading.Texts["list.separator"], more))
            : null;
    }

    /// <summary>One finding of a department or of the company, in a sentence.</summary>
    internal sealed class SentenceView(ReportReading reading, ReviewItem item)
    {
        public string Text => reading.Words.Text(item.Finding!);

        public string Standing => reading.StandingOf(item);

        public string? Price => reading.PriceOf(item.Finding!);
    }

    /// <summary>What somebody does well: who, one sentence, one question.</summary>
    internal sealed class StrengthView(ReportReading reading, ReviewItem item)
    {
        public string Anchor => reading.AnchorOf(item.Subject);

        public string Name => reading.NameOf(item.Subject);

        public string Text => reading.Words.Sentence(item.Finding!);

        public string? Question => reading.Words.Questions(item.Finding!).FirstOrDefault();
    }
}
