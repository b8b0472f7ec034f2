using SalesInsights.Journeys;
using SalesInsights.Organizations;

namespace SalesInsights.Reports.Html.Views;

/// <summary>People × steps: what happened, what could be expected, and what can be said. In the order of the organisation: no ranking.</summary>
internal sealed class HeatView
{
    public HeatView(ReportReading reading)
    {
        var journeys = reading.Diagnosis.Journeys;
        var present = new HashSet<(JourneyStepKind, string, string)>(journeys.Journeys.SelectMany(j => j.Steps).Select(KeyOf));
        var stages = reading.Snapshot.Ledger.Company.Pipelines
            .SelectMany(p => p.Stages.OrderBy(s => s.Order).Select(s => (Pipeline: p, Stage: s)))
            .Where(s => present.Contains((JourneyStepKind.Lost, s.Pipeline.Id.Value, s.Stage.Id.Value)) || present.Contains((JourneyStepKind.Slow, s.Pipeline.Id.Value, s.Stage.Id.Value)))
            .ToArray();
        Stages = [.. stages.Select(s => reading.Snapshot.Ledger.Company.Pipelines.Count > 1 ? $"{s.Stage.Name} ({s.Pipeline.Id.Value})" : s.Stage.Name)];
        (JourneyStepKind, string, string)[] columns =
        [
            (JourneyStepKind.NewCustomers, "", ""), (JourneyStepKind.FollowUp, "", ""),
            .. stages.SelectMany(s => new[]
            {
                (JourneyStepKind.Lost, s.Pipeline.Id.Value, s.Stage.Id.Value), (JourneyStepKind.Slow, s.Pipeline.Id.Value, s.Stage.Id.Value),
            }),
        ];
        Rows = [.. Order(reading).Select(s => journeys.Find(s)).OfType<Journey>().Where(j => j.Steps.Count > 0).Select(j => new RowView(reading, j, columns))];
    }

    /// <summary>The names of the stages; each has two columns, lost and moved on.</summary>
    public IReadOnlyList<string> Stages { get; }

    public IReadOnlyList<RowView> Rows { get; }

    private static (JourneyStepKind Kind, string Pipeline, string Stage) KeyOf(JourneyStep step) => (step.Kind, step.Pipeline.Value, step.Stage?.Id.Value ?? "");

    /// <summary>The tree of the organisation, as on the board.</summary>
    private static IEnumerable<Subject> Order(ReportReading reading)
    {
        var listed = reading.Completion.Rows.Select(r => r.Subject).ToArray();
        return listed.Concat(reading.Diagnosis.Cases.Select(c => c.Subject).Except(listed));
    }

    /// <summary>One subject's steps.</summary>
    internal sealed class RowView
    {
        public RowView(ReportReading reading, Journey journey, (JourneyStepKind, string, string)[] columns)
        {
            var steps = journey.Steps.ToDictionary(KeyOf);
            Name = reading.NameOf(journey.Subject);
            Anchor = reading.AnchorOf(journey.Subject);
            IsGroup = journey.Subject.Kind != SubjectKind.Salesperson;
            Cells = [.. columns.Select(c => steps.TryGetValue(c, out var step) ? new CellView(reading, journey, step) : null)];
        }

        public string Name { get; }

        public string Anchor { get; }

        public bool IsGroup { get; }

        public IReadOnlyList<CellView?> Cells { get; }
    }
}
