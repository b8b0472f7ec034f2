using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Shows one thing where there is room for it and another one where there is not.</summary>
/// <param name="narrow">What fits anywhere.</param>
/// <param name="wide">What needs the columns.</param>
/// <param name="from">The fewest columns for the wide one.</param>
internal sealed class ByWidth(IRenderable narrow, IRenderable wide, int from) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => Fitting(maxWidth).Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => Fitting(maxWidth).Render(options, maxWidth);

    private IRenderable Fitting(int maxWidth) => maxWidth >= from ? wide : narrow;
}
