using CsvHelper;

namespace SalesInsights.DataFolder.Tables;

/// <summary>Makes options of the CSV library, whose properties are init-only, by name.</summary>
/// <remarks>
/// The signature of an init-only setter names the CSV library's own marker type on netstandard2.0 and the runtime's on .NET 8 and later.
/// A setter compiled in against the one is missing at run time in the other, and a .NET 8 host combines the two.
/// </remarks>
internal static class CsvOptions
{
    public static CsvReaderOptions Reader(params (string Property, object Value)[] values)
    {
        var options = new CsvReaderOptions();
        foreach (var (property, value) in values) typeof(CsvReaderOptions).GetProperty(property)!.SetValue(options, value);
        return options;
    }

    public static CsvWriterOptions Writer(params (string Property, object Value)[] values)
    {
        var options = new CsvWriterOptions();
        foreach (var (property, value) in values) typeof(CsvWriterOptions).GetProperty(property)!.SetValue(options, value);
        return options;
    }
}
