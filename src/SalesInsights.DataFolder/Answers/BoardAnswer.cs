using SalesInsights.Companies;
using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Board;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of boards.</summary>
public static class BoardAnswer
{
    /// <summary>Writes the stages of each board with their totals and cards, and what is stuck.</summary>
    /// <param name="reports">The boards in the order in which to show them.</param>
    /// <param name="snapshot">The snapshot that they were made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this IReadOnlyList<BoardReport> reports, Snapshot snapshot)
    {
        if (reports is null) throw new ArgumentNullException(nameof(reports));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Text("company", snapshot.Ledger.Company.Name);
            json.Text("currency", snapshot.Ledger.Company.Currency.Code);
            json.Date("asOf", snapshot.AsOf);
            json.List("boards", reports, report => Write(json, snapshot, report));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, BoardReport report)
    {
        json.Subject(snapshot, report.Subject);
        json.Id("pipeline", report.Pipeline.Value);
        json.Sum("total", report.Total);
        json.Sum("withoutStage", report.WithoutStage);
        json.List("stages", report.Stages, stage => Write(json, snapshot, stage));
        json.List("stuck", report.Stuck, card => Write(json, snapshot, card));
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, BoardStage stage)
    {
        json.Text("stage", stage.Stage.Id.Value);
        json.Text("name", stage.Stage.Name);
        json.Number("expectedDays", stage.ExpectedDays);
        json.Sum("total", stage.Total);
        json.Sum("stuck", stage.Stuck);
        json.Measured("medianAgeDays", stage.Ages.Median);
        json.Number("undated", stage.Ages.Undated);
        json.Number("notShown", stage.NotShown);
        json.List("cards", stage.Cards, card => Write(json, snapshot, card));
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, BoardCard card)
    {
        json.Text("opportunity", card.OpportunityId.Value);
        json.Id("customer", card.CustomerId.Value);
        json.Id("owner", card.OwnerId.Value);
        json.Text("ownerName", card.OwnerId.IsEmpty ? null : snapshot.NameOf(Subject.Salesperson(card.OwnerId)));
        json.Text("stage", card.Stage.Id.Value);
        json.Date("enteredOn", card.EnteredOn);
        json.Measured("ageDays", card.AgeDays, days => json.Number("ageDays", days));
        json.Measured("amount", card.Amount, isMoney: true);
        json.Date("expectedClose", card.ExpectedClose);
        json.Measured("daysToClose", card.DaysToClose, days => json.Number("daysToClose", days));
        json.Date("nextActionOn", card.NextActionOn);
        json.Flag("stuck", card.IsStuck);
        json.Text("url", RecordLinks.Fill(snapshot.Ledger.Company.RecordLinks.Opportunity, card.OpportunityId));
    }
}
