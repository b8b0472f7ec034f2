namespace SalesInsights.Sample.Demo;

/// <summary>How big a demo company is.</summary>
public enum DemoSize
{
    /// <summary>Twelve salespeople and a year, to be read through.</summary>
    Small = 0,

    /// <summary>Two hundred salespeople and two years, to see how it works at size.</summary>
    Company = 1,
}
