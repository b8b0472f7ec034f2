using SalesInsights.Pipelines;

namespace SalesInsights.Sample.Host.Crm;

internal sealed class PipelineStage
{
    public string TenantId { get; set; } = "";

    public string PipelineId { get; set; } = "";

    public required string Id { get; set; }

    public required string Name { get; set; }

    public int Order { get; set; }

    public StageOutcome Outcome { get; set; }

    public int? ExpectedDays { get; set; }

    public bool CountsAsFollowUp { get; set; } = true;
}
