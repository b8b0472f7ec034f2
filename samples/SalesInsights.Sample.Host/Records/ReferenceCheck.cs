using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;

namespace SalesInsights.Sample.Host.Records;

/// <summary>Finds references to records that are neither in the batch nor in the tenant; a foreign key alone would not say which.</summary>
internal sealed class ReferenceCheck(CrmContext crm, RecordBatch batch)
{
    private const int ChunkSize = 500;

    public async Task AddToAsync(FieldErrors errors, CancellationToken cancellation)
    {
        var references = batch.Lists.SelectMany(ReferencesOf).ToList();
        foreach (var group in references.GroupBy(r => r.Principal))
        {
            var missing = group.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            missing.ExceptWith(batch.Lists.FirstOrDefault(l => l.Type == group.Key)?.Records.Select(r => r.Id) ?? []);
            foreach (var chunk in missing.ToArray().Chunk(ChunkSize)) missing.ExceptWith(await KnownAsync(group.Key, chunk, cancellation));
            foreach (var reference in group.Where(r => missing.Contains(r.Id)))
                errors.Add(reference.Place, $"There is no {group.Key.Name.ToLowerInvariant()} '{reference.Id}'.");
        }
    }

    private IEnumerable<Reference> ReferencesOf(RecordList list)
    {
        var keys = crm.Model.FindEntityType(list.Type)!.GetForeignKeys();
        foreach (var key in keys.Where(k => k.PrincipalEntityType.ClrType != typeof(Tenant)))
        {
            var column = key.Properties.Single(p => p.Name != nameof(ITenantRecord.TenantId));
            for (var i = 0; i < list.Records.Count; i++)
            {
                if (column.PropertyInfo!.GetValue(list.Records[i]) is string id)
                    yield return new(key.PrincipalEntityType.ClrType, id, FieldCheck.PlaceOf(list, i, column));
            }
        }
    }

    private Task<List<string>> KnownAsync(Type principal, string[] ids, CancellationToken cancellation) => principal.Name switch
    {
        nameof(Department) => KnownAsync<Department>(ids, cancellation),
        nameof(User) => KnownAsync<User>(ids, cancellation),
        nameof(Account) => KnownAsync<Account>(ids, cancellation),
        nameof(Pipeline) => KnownAsync<Pipeline>(ids, cancellation),
        nameof(Deal) => KnownAsync<Deal>(ids, cancellation),
        nameof(Order) => KnownAsync<Order>(ids, cancellation),
        _ => throw new InvalidOperationException($"References to {principal.Name} are not checked."),
    };

    private Task<List<string>> KnownAsync<T>(string[] ids, CancellationToken cancellation)
        where T : class, ITenantRecord =>
        crm.Set<T>().Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellation);

    private sealed record Reference(Type Principal, string Id, string Place);
}
