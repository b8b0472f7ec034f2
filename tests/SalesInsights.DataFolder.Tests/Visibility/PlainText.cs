using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using SalesInsights.Companies;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Shortfalls;

namespace SalesInsights.DataFolder.Tests.Visibility;

/// <summary>Prints all public properties of a result and of what it holds, so that nothing it tells stays unread.</summary>
/// <remarks>Doors back to the whole company, which an embedding program needs and no viewer is shown, are not opened.</remarks>
internal static class PlainText
{
    private const int Deepest = 11;
    private static readonly Type[] Doors =
    [
        typeof(Snapshot), typeof(SalesLedger), typeof(OrgChart), typeof(CompanyProfile), typeof(Case), typeof(CompanyReading), typeof(RuleSet),
        typeof(PipelineDefinition), typeof(Stage), typeof(Exception), typeof(Type),

        // Have lines of their own among the reports.
        typeof(JourneyReport), typeof(ShortfallReport), typeof(ShortfallRow), typeof(OutlookReport), typeof(OutlookRow),
        typeof(DiagnosisReport), typeof(CaseReport),
    ];

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Add(text, value, 0);
        return text.ToString();
    }

    private static void Add(StringBuilder text, object? value, int depth)
    {
        if (value is null) text.Append('–');
        else if (value is IEnumerable || !IsOurs(value.GetType())) AddPlain(text, value, depth);
        else if (depth >= Deepest) throw new InvalidOperationException($"Deeper than {Deepest}: {value.GetType()}.");
        else AddProperties(text, value, depth);
    }

    private static void AddPlain(StringBuilder text, object value, int depth)
    {
        if (value is string || value is not IEnumerable items)
        {
            text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
            return;
        }

        foreach (var item in items)
        {
            text.Append('\n').Append(' ', depth);
            Add(text, item, depth + 1);
        }
    }

    private static void AddProperties(StringBuilder text, object value, int depth)
    {
        var type = value.GetType();
        if (type.IsEnum || type.Name is "Id`1" or "Measured`1" or "Sample" or "TargetPeriod" or "Currency")
        {
            text.Append(value);
            return;
        }

        text.Append('{');
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (property.GetIndexParameters().Length > 0 || Doors.Any(d => d.IsAssignableFrom(property.PropertyType))) continue;
            text.Append(property.Name).Append('=');
            Add(text, ValueOf(property, value), depth + 1);
            text.Append(' ');
        }

        text.Append('}');
    }

    private static object? ValueOf(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException)
        {
            return "not told";
        }
    }

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("SalesInsights", StringComparison.Ordinal) == true;
}
