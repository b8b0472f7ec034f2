namespace SalesInsights.Statistics;

/// <summary>On which scale a confidence interval for a share that lasts is symmetric. R calls it <c>conf.type</c>.</summary>
public enum ConfidenceScale
{
    /// <summary>log(−log): stays within [0, 1] by itself and covers best with few cases. The default here; <c>"log-log"</c> in R.</summary>
    LogLog = 0,

    /// <summary>The logarithm: R's own default, <c>"log"</c>; cut at 1.</summary>
    Log,

    /// <summary>The share itself: <c>"plain"</c>, cut to [0, 1]; covers badly near the ends.</summary>
    Plain,
}
