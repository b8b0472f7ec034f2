namespace SalesInsights.Rules.Json;

/// <summary>Why a JSON text cannot be read. Its source is also part of SalesInsights.DataFolder.</summary>
internal enum JsonFault
{
    Malformed = 0,
    Empty,
    KeyTwice,
}
