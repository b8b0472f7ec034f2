using SalesInsights.DataFolder;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Output;

public sealed class LoadingLineTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ByHand _time = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Report_LoadOfLessThanASecond_WritesNothing()
    {
        Load(new LoadingLine(_error, 80, Language.English, _time), TimeSpan.FromMilliseconds(100));
        Assert.Equal("", _error.ToString());
    }

    // 40,000 rows of 15 bytes or so, told of every 8,192 rows; each report comes half a second after the one before.
    [Fact]
    public void Report_LongerLoad_SaysFileRowsRateShareAndRemainingTime()
    {
        var line = new LoadingLine(_error, 80, Language.English, _time);
        Load(line, TimeSpan.FromMilliseconds(500));
        var shown = _error.ToString().Split('\r', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd()).ToArray();

        Assert.Equal("customers.csv · 8,193 rows · 8,193 rows/s · 20% read · about 4 s left", shown[0]);
        Assert.Equal("40,001 rows read, 13,334 rows/s; putting them together", shown[^1]);
        Assert.Equal(5, shown.Length);
    }

    [Fact]
    public void Report_InChinese_CountsColumnsSoThatTheLineNeverWraps()
    {
        var line = new LoadingLine(_error, 40, Language.Chinese, _time);
        Load(line, TimeSpan.FromMilliseconds(500));
        line.Erase();
        Assert.All(_error.ToString().Split('\r', StringSplitOptions.RemoveEmptyEntries), l => Assert.Equal(39, Columns.Of(l)));
        Assert.Contains("已读", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Erase_LeavesAnEmptyLineAndNothingAfterIt()
    {
        var line = new LoadingLine(_error, 80, Language.English, _time);
        Load(line, TimeSpan.FromMilliseconds(500));
        line.Erase();
        var erased = _error.ToString();
        Load(line, TimeSpan.FromMilliseconds(500));

        Assert.EndsWith("\r" + new string(' ', 79) + "\r", erased, StringComparison.Ordinal);
        Assert.Equal(erased, _error.ToString());
        Assert.DoesNotContain('\u001b', erased);
    }

    private void Load(LoadingLine line, TimeSpan betweenReports)
    {
        _folder.Write("company.json", """{ "name": "Acme", "currency": "CNY" }""");
        _folder.Write("salespeople.csv", "id,name\nu1,Ann\n");
        _folder.Write("customers.csv", "id,owner_id\n" + string.Concat(Enumerable.Range(0, 40_000).Select(n => $"c{n:00000},u1\n")));
        DataFolderReader.Load(_folder.Path, new FolderOptions { Progress = new Slowly(line, () => _time.Advance(betweenReports)) });
    }

    private sealed class Slowly(IProgress<LoadProgress> inner, Action before) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            before();
            inner.Report(value);
        }
    }

    private sealed class ByHand : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;
    }
}
