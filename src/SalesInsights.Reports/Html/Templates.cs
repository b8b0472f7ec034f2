using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using SalesInsights.Reports.Texts;

namespace SalesInsights.Reports.Html;

/// <summary>Renders the report's templates; whatever a template writes is encoded.</summary>
internal static class Templates
{
    /// <summary>Chinese stays readable; what could be markup is written as entities.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Templates and models are our own, so a template may read whatever its model has.</summary>
    private static readonly TemplateOptions Options = new()
    {
        MemberAccessStrategy = new UnsafeMemberAccessStrategy(),
        FileProvider = new EmbeddedTemplates(),
    };

    private static readonly ConcurrentDictionary<string, IFluidTemplate> Parsed = new(StringComparer.Ordinal);

    public static void Render(string name, object view, ReportTexts texts, TextWriter output)
    {
        var context = new TemplateContext(view, Options);
        context.SetValue("t", texts.All);

        // Nothing in a template waits for anything.
        Parsed.GetOrAdd(name, Parse).RenderAsync(output, Encoder, context).AsTask().GetAwaiter().GetResult();
    }

    private static IFluidTemplate Parse(string name) => new FluidParser().TryParse(Resources.Text(name + ".liquid"), out var template, out var error)
        ? template
        : throw new InvalidOperationException($"{name}.liquid: {error}");
}
