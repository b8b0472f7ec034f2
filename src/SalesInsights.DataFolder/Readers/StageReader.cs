using SalesInsights.DataFolder.Rows;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads stages.csv, which is part of the company's description: pipelines are made of it before any fact is read.</summary>
internal sealed class StageReader() : FactReader("stages", Columns, null)
{
    private const string Columns = "id* name* order* outcome* pipeline_id expected_days probability counts_as_follow_up";
    private const int Id = 0, Name = 1, Order = 2, Outcome = 3, Pipeline = 4, ExpectedDays = 5, Probability = 6, CountsAsFollowUp = 7;

    public override void Read(FactRow row, FactSink sink) => throw new NotSupportedException("Stages are read before there is a ledger.");

    /// <summary>The pipeline's id and the stage; null where a cell made the row refused.</summary>
    public static KeyValuePair<string, Stage>? Stage(FactRow row)
    {
        var (id, name, order) = (row.Text(Id), row.Text(Name), row.Whole(Order));
        var outcome = row.Word(Outcome, FactWords.Outcomes, StageOutcome.Open);
        var pipeline = row.Text(Pipeline);
        var days = row.Whole(ExpectedDays);
        if (days <= 0) row.Refuse(ExpectedDays, DataIssueCode.InvalidValue);
        var chance = row.Number(Probability);
        if (chance is < 0 or > 1) row.Refuse(Probability, DataIssueCode.InvalidValue);
        var follows = row.Flag(CountsAsFollowUp, true);
        if (row.IsRefused) return null;
        return new(pipeline, new Stage(id, name, order!.Value, outcome, days, (double?)chance, follows));
    }
}
