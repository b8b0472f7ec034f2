namespace SalesInsights.Sample.Host.Crm;

internal sealed class Pipeline : ITenantRecord
{
    public string TenantId { get; set; } = "";

    public required string Id { get; set; }

    public List<PipelineStage> Stages { get; set; } = [];
}
