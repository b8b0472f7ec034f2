using SalesInsights.Currencies;
using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads rates.csv.</summary>
internal sealed class RateReader() : FactReader("rates", Columns, FactKind.Rates)
{
    private const string Columns = "currency* date* rate*";
    private const int Code = 0, Day = 1, Rate = 2;

    public override void Read(FactRow row, FactSink sink)
    {
        var (currency, day, rate) = (row.Currency(Code), row.Date(Day), row.Number(Rate));
        var recordedAt = row.RecordedAt();
        if (rate <= 0) row.Refuse(Rate, DataIssueCode.InvalidValue);
        if (!row.IsRefused) sink.Builder.Add(new ExchangeRate(currency, day!.Value, rate!.Value, recordedAt));
    }
}
