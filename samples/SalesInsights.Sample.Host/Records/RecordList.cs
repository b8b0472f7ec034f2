using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Records;

/// <summary>The records of one table in a batch.</summary>
internal abstract class RecordList(string name, Type type)
{
    /// <summary>The list's name in the request.</summary>
    public string Name { get; } = name;

    /// <summary>The type of the table's rows.</summary>
    public Type Type { get; } = type;

    public abstract IReadOnlyList<ITenantRecord> Records { get; }

    public static RecordList Of<T>(string name, IReadOnlyList<T> records)
        where T : class, ITenantRecord => new Typed<T>(name, records);

    /// <summary>Adds or replaces the records in the context; saving is left to the caller.</summary>
    /// <returns>How many replace one that was there.</returns>
    public abstract Task<int> PutAsync(CrmContext crm, CancellationToken cancellation);

    private sealed class Typed<T>(string name, IReadOnlyList<T> records) : RecordList(name, typeof(T))
        where T : class, ITenantRecord
    {
        // A query takes a limited number of parameters.
        private const int ChunkSize = 500;

        public override IReadOnlyList<ITenantRecord> Records => records;

        public override async Task<int> PutAsync(CrmContext crm, CancellationToken cancellation)
        {
            var replaced = 0;
            foreach (var chunk in records.Chunk(ChunkSize))
            {
                var ids = chunk.Select(r => r.Id).ToArray();
                var known = await crm.Set<T>().Where(r => ids.Contains(r.Id))
                    .ToDictionaryAsync(r => r.Id, StringComparer.Ordinal, cancellation);
                foreach (var record in chunk)
                {
                    record.TenantId = crm.TenantId!;
                    if (known.TryGetValue(record.Id, out var old)) crm.Entry(old).CurrentValues.SetValues(record);
                    else crm.Add(record);
                }

                replaced += known.Count;
            }

            return replaced;
        }
    }
}
