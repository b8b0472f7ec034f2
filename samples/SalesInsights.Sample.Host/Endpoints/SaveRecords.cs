using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Records;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>POST /tenants/{tenant}/records</c>: adds or replaces CRM records, all of them or none.</summary>
internal static class SaveRecords
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/tenants/{tenant}/records", AnswerAsync);

    private static async Task<IResult> AnswerAsync(string tenant, HttpRequest request, CrmContext crm, CancellationToken cancellation)
    {
        var batch = await JsonBody.ReadAsync<RecordBatch>(request, cancellation);
        await using var writing = await crm.For(tenant).BeginWritingAsync(tenant, changesRecords: true, cancellation);
        var replaced = await PutAsync(crm, batch, cancellation);
        await writing.CommitAsync(cancellation);
        return JsonBody.Answer(new { Added = batch.Lists.Sum(l => l.Records.Count) - replaced, Replaced = replaced });
    }

    /// <summary>Checks and saves a batch within the transaction that is open.</summary>
    /// <returns>How many records replace one that was there.</returns>
    public static async Task<int> PutAsync(CrmContext crm, RecordBatch batch, CancellationToken cancellation)
    {
        var errors = new FieldErrors();
        FieldCheck.AddTo(errors, crm, batch);
        errors.ThrowIfAny("Some records cannot be kept as they are; nothing was saved.");
        await new ReferenceCheck(crm, batch).AddToAsync(errors, cancellation);
        errors.ThrowIfAny("Some records refer to records that are not there; nothing was saved.");
        var replaced = 0;
        foreach (var list in batch.Lists) replaced += await list.PutAsync(crm, cancellation);
        await crm.SaveChangesAsync(cancellation);
        return replaced;
    }
}
