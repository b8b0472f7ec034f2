using SalesInsights.DataFolder.Rows;

namespace SalesInsights.DataFolder.Readers;

/// <summary>A file of the data folder that this version computes nothing from.</summary>
internal sealed class UnusedReader(string name, string columns) : FactReader(name, columns, null)
{
    public override bool IsUsed => false;

    public override void Read(FactRow row, FactSink sink) => throw new NotSupportedException($"{Schema.Name} is not used.");
}
