namespace SalesInsights.Reports.Html.Views;

/// <summary>What the report rests on: how many records were read, and what is wrong with them. A viewer's part says nothing about how much there is outside it.</summary>
internal sealed class FootView
{
    private const int MostCodes = 8;

    public FootView(ReportReading reading)
    {
        IsWhole = reading.Diagnosis.IsWhole;
        var ledger = reading.Snapshot.Ledger;
        Made = reading.Texts.Fill("foot.made", reading.Language.Date(reading.Snapshot.AsOf));
        Faults = [.. reading.Diagnosis.Faults.Select(f => reading.Texts.Fill("foot.fault", f.RuleId, reading.NameOf(f.Subject)))];
        Notes = [.. NotesOf(reading)];
        if (!IsWhole) return;
        Read = reading.Texts.Fill("foot.read", reading.Language.Number(ledger.Counts.Sum(c => (long)c.Accepted)), reading.Language.Number(ledger.Counts.Sum(c => (long)c.Refused)));
        Issues =
        [
            .. ledger.Issues.GroupBy(i => i.Code).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(MostCodes)
                .Select(g => $"{reading.Texts["issue." + g.Key]}: {reading.Language.Number(g.Count())}"),
        ];
    }

    public bool IsWhole { get; }

    public string Made { get; }

    public string? Read { get; }

    public IReadOnlyList<string> Issues { get; } = [];

    public IReadOnlyList<string> Faults { get; }

    public IReadOnlyList<string> Notes { get; }

    private static IEnumerable<string> NotesOf(ReportReading reading)
    {
        if (reading.Snapshot.IsByTodaysOrganisation) yield return reading.Texts["foot.today"];
        if (reading.Snapshot.Ledger.KnownAt is { } known) yield return reading.Texts.Fill("foot.knownAt", reading.Language.Date(known));
    }
}
