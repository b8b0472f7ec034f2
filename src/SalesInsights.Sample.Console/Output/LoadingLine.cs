using SalesInsights.DataFolder;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Screens;
using SalesInsights.Sample.Texts;

namespace SalesInsights.Sample.Output;

/// <summary>One line about a load that takes more than a moment, written again and again in its place, and gone when the load is over.</summary>
internal sealed class LoadingLine(TextWriter error, int width, Language language, TimeProvider time) : IProgress<LoadProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private long? _drawn;
    private LoadProgress? _last;
    private long _rowsBefore;
    private bool _isOver;

    public void Report(LoadProgress value)
    {
        lock (_lock)
        {
            // A mapping may read one file twice; then the count begins anew.
            if (_last is { } last && (value.File != last.File || value.Rows < last.Rows)) _rowsBefore += last.Rows;
            _last = value;
            var isRead = value.TotalBytes > 0 && value.BytesRead == value.TotalBytes;
            if (_isOver || time.GetElapsedTime(_start) < Patience || (_drawn is { } drawn && !isRead && time.GetElapsedTime(drawn) < Pause)) return;
            _drawn = time.GetTimestamp();
            Write(Text(value, isRead));
        }
    }

    /// <summary>Takes the line away, for good.</summary>
    public void Erase()
    {
        lock (_lock)
        {
            _isOver = true;
            if (_drawn is null) return;
            Write("");
            _drawn = null;
        }
    }

    private string Text(LoadProgress value, bool isRead)
    {
        var (rows, seconds) = (_rowsBefore + value.Rows, time.GetElapsedTime(_start).TotalSeconds);
        var rate = language.Number((decimal)Math.Round(rows / seconds));
        if (isRead) return _texts.Fill("load.read", language.Number(rows), rate);
        if (value.TotalBytes == 0) return _texts.Fill("load.rows", value.File, language.Number(rows), rate);
        var share = (double)value.BytesRead / value.TotalBytes;
        var left = share > 0 ? language.Number((decimal)Math.Ceiling(seconds * (1 - share) / share)) : "?";
        return _texts.Fill("load.line", value.File, language.Number(rows), rate, language.Percent(share), left);
    }

    /// <summary>
    /// Without control codes: blanks wipe out what stood there, which every terminal understands. Back at the line's beginning, so that the <c>^C</c> of a terminal
    /// lands in the line and goes with it.
    /// </summary>
    private void Write(string text)
    {
        var line = Parts.Fit(text, width - 1);
        error.Write('\r' + line + new string(' ', Math.Max(0, width - 1 - Parts.WidthOf(line))) + '\r');
        error.Flush();
    }
}
