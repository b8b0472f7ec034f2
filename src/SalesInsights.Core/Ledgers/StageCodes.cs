namespace SalesInsights.Ledgers;

/// <summary>The number of every stage text in every pipeline; -1 where a pipeline has none of that name.</summary>
internal sealed class StageCodes
{
    private readonly short[][] _numbers;

    public StageCodes(StageTable stages, TextPool texts)
    {
        _numbers = new short[stages.Pipelines.Length][];
        for (short pipeline = 0; pipeline < _numbers.Length; pipeline++)
        {
            _numbers[pipeline] = new short[texts.Count];
            for (var code = 0; code < texts.Count; code++) _numbers[pipeline][code] = stages.IndexOf(pipeline, texts.TextOf(code));
        }
    }

    public short IndexOf(short pipeline, int code) => pipeline < 0 || code < 0 ? (short)-1 : _numbers[pipeline][code];
}
