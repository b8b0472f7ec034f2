using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Board;

/// <summary>The board (kanban) of a selling process: its open stages with the opportunities that are in them on the day. 看板</summary>
/// <remarks>
/// What is stuck is said in one place: the marks of the cards, <see cref="Stuck"/>, <see cref="BoardStage.Stuck"/> and the overdue
/// stays of stage loads agree. Documented in <c>docs/metrics/board.md</c>.
/// </remarks>
public sealed class BoardReport
{
    private readonly Snapshot _snapshot;
    private readonly BoardOptions _options;

    private BoardReport(Snapshot snapshot, BoardOptions options, ViewerScope? scope)
    {
        (_snapshot, _options) = (snapshot, options);
        var pass = new BoardPass(snapshot, options, scope);
        Pipeline = pass.Scale.Id;
        WithoutStage = pass.Unstaged.Result;
        var order = new BoardOrder(snapshot);
        var (stages, stuck) = (new BoardStage[pass.Stages.Length], new List<BoardCard>());
        for (var place = 0; place < stages.Length; place++)
        {
            var tally = pass.Stages[place];
            tally.Open.Sort(order);
            var cards = tally.Open.ConvertAll(o => new BoardCard(snapshot, o, pass.Rule.IsStuck(o.Stage, o.EnteredDay)));
            stuck.AddRange(cards.Where(c => c.IsStuck));
            var shown = Math.Min(cards.Count, options.CardsPerStage ?? int.MaxValue);
            var number = snapshot.Ledger.Stages.IndexOf(pass.Scale.Pipeline, pass.Scale.Open[place].Id);
            stages[place] = new(pass.Scale.Open[place], pass.Rule.ExpectedDays(number), tally, cards.GetRange(0, shown));
        }

        Stages = stages;
        Stuck = stuck.OrderBy(c => c.EnteredDay).ThenBy(c => c.OpportunityId).ToArray();
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>Whose opportunities are shown.</summary>
    public Subject Subject => _options.Subject;

    /// <summary>Which selling process.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>The open stages, by order, then id; empty where the company has no pipeline.</summary>
    public IReadOnlyList<BoardStage> Stages { get; }

    /// <summary>Every stuck opportunity of all stages, with a card on the board or not: the longest in its stage first, then by id.</summary>
    public IReadOnlyList<BoardCard> Stuck { get; }

    /// <summary>Open opportunities that never entered a stage; they have no card.</summary>
    public CountAndAmount WithoutStage { get; }

    /// <summary>All open opportunities: those of the stages and those without.</summary>
    public CountAndAmount Total => Stages.Aggregate(WithoutStage, (sum, stage) => sum + stage.Total);

    /// <summary>Makes the board.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to show; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline or the subject.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is negative.</exception>
    public static BoardReport Of(Snapshot snapshot, BoardOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new BoardOptions();
        return snapshot.Kept.Get(options.Key, () => new BoardReport(snapshot, options, null));
    }

    /// <summary>The part of the board that a viewer may see, its totals counted anew.</summary>
    /// <param name="scope">What the viewer may see.</param>
    /// <returns>Of the company's board the cards of owners within; of another subject the whole board, or null where it is not within.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public BoardReport? VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        if (Subject == Subject.Company) return new BoardReport(_snapshot, _options, scope);
        return scope.Contains(Subject) ? this : null;
    }
}
