using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using SalesInsights.Ledgers;

namespace SalesInsights.Tests.Support;

/// <summary>All public properties of a report, down to the last number, as one text: for laws about whole reports.</summary>
internal static class ReportDump
{
    public static string Of(object report)
    {
        var text = new StringBuilder();
        Write(text, report);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null;");
                break;
            case IEnumerable items and not string:
                foreach (var item in items) Write(text.Append('['), item);
                text.Append("];");
                break;
            default:
                if (IsReport(value.GetType())) WriteProperties(text, value);
                else text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append(';');
                break;
        }
    }

    private static bool IsReport(Type type) => type.IsClass && type.Namespace!.StartsWith("SalesInsights.Metrics", StringComparison.Ordinal);

    private static void WriteProperties(StringBuilder text, object value)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (property.PropertyType == typeof(Snapshot) || property.GetIndexParameters().Length > 0) continue;
            Write(text.Append(property.Name).Append('='), property.GetValue(value));
        }
    }
}
