using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Bridge;

/// <summary>How the open pipeline of a subject became another one from the beginning of a period to its end, without a rest.</summary>
/// <remarks>
/// <see cref="Start"/> + <see cref="New"/> + <see cref="Reopened"/> + <see cref="HandedIn"/> − <see cref="HandedOut"/> −
/// <see cref="Won"/> − <see cref="Lost"/> = <see cref="End"/> in counts; in amounts with <see cref="Raised"/> − <see cref="Lowered"/>
/// besides, an unknown amount as 0. What happens twice is booked twice. Documented in <c>docs/metrics/bridge.md</c>.
/// </remarks>
public sealed class BridgeReport
{
    private BridgeReport(Snapshot snapshot, BridgeOptions options, BridgePass pass)
    {
        AsOf = snapshot.AsOf;
        Period = options.Period;
        Subject = options.Subject;
        Pipeline = options.Pipeline;
        (Start, End) = (pass.Start.Result, pass.End.Result);
        (New, Reopened, HandedIn) = (pass.New.Result, pass.Reopened.Result, pass.HandedIn.Result);
        (HandedOut, Won, Lost) = (pass.HandedOut.Result, pass.Won.Result, pass.Lost.Result);
        (Raised, Lowered) = (pass.Raised.Result, pass.Lowered.Result);
        Undated = pass.Undated;
    }

    /// <summary>The last day that counts; a period that goes on after it ends here.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days asked about.</summary>
    public TargetPeriod Period { get; }

    /// <summary>Whose pipeline.</summary>
    public Subject Subject { get; }

    /// <summary>Which selling process; empty for all of them.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>What was open at the end of the day before the period.</summary>
    public CountAndAmount Start { get; }

    /// <summary>What was opened in the period, in the subject's hands.</summary>
    public CountAndAmount New { get; }

    /// <summary>What had been won or lost and was taken up again.</summary>
    public CountAndAmount Reopened { get; }

    /// <summary>What came open from owners outside, or with a person who moved into the department.</summary>
    public CountAndAmount HandedIn { get; }

    /// <summary>What went open to owners outside, or with a person who moved out of the department.</summary>
    public CountAndAmount HandedOut { get; }

    /// <summary>What was won, at the amount of the day of winning.</summary>
    public CountAndAmount Won { get; }

    /// <summary>What was lost, at the amount of the day of losing.</summary>
    public CountAndAmount Lost { get; }

    /// <summary>How often amounts of the pipeline rose, and by how much together.</summary>
    public CountAndAmount Raised { get; }

    /// <summary>How often amounts of the pipeline fell, and by how much together; not below 0.</summary>
    public CountAndAmount Lowered { get; }

    /// <summary>Raised less lowered.</summary>
    public decimal AmountChange => Raised.Amount - Lowered.Amount;

    /// <summary>What was open at the end of the period's last day, or of the snapshot's day where that is earlier.</summary>
    public CountAndAmount End { get; }

    /// <summary>Opportunities of the subject that were won or lost on an unknown day: they are in no figure.</summary>
    public long Undated { get; }

    /// <summary>Follows the pipeline.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to follow.</param>
    /// <exception cref="ArgumentNullException">An argument or the period is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline or the subject.</exception>
    public static BridgeReport Of(Snapshot snapshot, BridgeOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Period is null) throw new ArgumentNullException(nameof(options), "The options need a period.");
        return snapshot.Kept.Get(options.Key, () =>
        {
            var pass = new BridgePass(snapshot, options);
            pass.Run();
            return new BridgeReport(snapshot, options, pass);
        });
    }

    /// <summary>The bridge, where its subject is what a viewer may see.</summary>
    /// <param name="scope">What the viewer may see.</param>
    /// <returns>The same report, or null where the subject is not within; the company never is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public BridgeReport? VisibleTo(ViewerScope scope) => scope is null
        ? throw new ArgumentNullException(nameof(scope))
        : scope.Contains(Subject) ? this : null;
}
