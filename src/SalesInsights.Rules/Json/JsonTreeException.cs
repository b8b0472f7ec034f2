namespace SalesInsights.Rules.Json;

/// <summary>What stops the reading of a JSON text. Its source is also part of SalesInsights.DataFolder.</summary>
internal sealed class JsonTreeException(JsonFault fault, string message, long line, long column) : Exception(message)
{
    public JsonFault Fault { get; } = fault;

    public long Line { get; } = line;

    public long Column { get; } = column;
}
