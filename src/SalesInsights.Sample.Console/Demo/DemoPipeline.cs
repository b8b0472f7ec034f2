using SalesInsights.Pipelines;

namespace SalesInsights.Sample.Demo;

/// <summary>The selling process of the demo company.</summary>
public static class DemoPipeline
{
    public const string Inquiry = "inquiry";
    public const string Quotation = "quotation";
    public const string Sample = "sample";
    public const string Invoice = "pi";
    public const string Won = "won";
    public const string Lost = "lost";

    public static readonly PipelineDefinition Definition = new("export",
    [
        new Stage(Inquiry, "询盘 Inquiry", 1, expectedDays: 7, probability: 0.35),
        new Stage(Quotation, "报价 Quotation", 2, expectedDays: 21, probability: 0.45),
        new Stage(Sample, "样品 Sample", 3, expectedDays: 30, probability: 0.65),
        new Stage(Invoice, "PI", 4, expectedDays: 10, probability: 0.9),
        new Stage(Won, "成交 Won", 5, StageOutcome.Won),
        new Stage(Lost, "丢单 Lost", 6, StageOutcome.Lost),
    ]);
}
