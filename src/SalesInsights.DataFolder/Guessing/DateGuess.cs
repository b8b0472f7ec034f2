using System.Text;
using NodaTime;
using NodaTime.Text;
using SalesInsights.DataFolder.Rows;

namespace SalesInsights.DataFolder.Guessing;

/// <summary>Finds the formats in which a column writes its dates.</summary>
internal sealed class DateGuess
{
    public const string MidnightOnly = "yyyy-MM-dd' 00:00:00'";

    private static readonly string[] Days =
    [
        MidnightOnly, "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyyMMdd", "d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "d-M-yyyy", "M-d-yyyy", "d MMM yyyy",
        "MMM d, yyyy", "yyyy-M-d",
    ];

    private static readonly string[] Clocks = [" H:mm:ss", " H:mm", " H:mm:ss.FFFFFFFFF"];

    private static readonly (string Format, Func<string, bool> Reads)[] Candidates =
    [
        .. Days.Select(f => (f, Reader(LocalDatePattern.CreateWithInvariantCulture(f)))),
        .. Days.Skip(1).Where(f => f.IndexOf("MMM", StringComparison.Ordinal) < 0 && f != "yyyyMMdd").SelectMany(d =>
            Clocks.Select(c => (d == "yyyy-M-d" ? "yyyy-MM-dd" : d) + c))
            .Select(f => (f, Reader(LocalDateTimePattern.CreateWithInvariantCulture(f)))),
    ];

    private const int Enough = 200;

    private readonly int[] _hits = new int[Candidates.Length];
    private string? _other;
    private int _others;
    private int _texts;
    private int _standard;

    /// <summary>The formats to write into a mapping, in the order to try; empty for the data folder's own form.</summary>
    public IReadOnlyList<string> Formats { get; private set; } = [];

    /// <summary>A text that no format reads, and how many there are; null where there is none.</summary>
    public (string Text, int Count)? Other => _other is null ? null : (_other, _others);

    /// <summary>Whether the same texts could be read with day and month the other way round.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>Whether most texts are dates.</summary>
    public bool IsDate { get; private set; } = true;

    public void Take(string text)
    {
        _texts++;
        if (CellParser.TryMoment(Encoding.UTF8.GetBytes(text), DateTimeZone.Utc, out _, out _))
        {
            _standard++;
            return;
        }
        var isRead = false;
        // A column of other texts is not asked again and again for every format.
        for (var i = 0; i < Candidates.Length && (_texts < Enough || _others < _texts - 1); i++)
        {
            if (!Candidates[i].Reads(text)) continue;
            _hits[i]++;
            isRead = true;
        }
        if (isRead) return;
        _other ??= text;
        _others++;
    }

    /// <summary>Decides, once all texts were taken; where day and month could change places, what other columns say is followed.</summary>
    public void Decide(bool? isMonthFirst)
    {
        var left = _texts - _standard - _others;
        IsDate = _texts == 0 || (_standard + left) * 2 > _texts;
        if (!IsDate || left == 0) return;
        var formats = new List<string>();
        while (left > 0)
        {
            var best = Enumerable.Range(0, _hits.Length).Where(i => !formats.Contains(Candidates[i].Format)).OrderByDescending(i => _hits[i]).First();
            if (_hits[best] == 0) break;
            var twin = Twin(best);
            if (twin >= 0 && _hits[twin] == _hits[best])
            {
                IsAmbiguous = isMonthFirst is null;
                var monthly = Candidates[best].Format[0] == 'M' ? best : twin;
                best = isMonthFirst == true ? monthly : monthly == best ? twin : best;
            }
            formats.Add(Candidates[best].Format);
            left -= _hits[best];
        }
        Formats = formats;
    }

    /// <summary>Whether the month comes first, as far as a day above 12 tells; null where none does.</summary>
    public bool? IsMonthFirst()
    {
        for (var i = 0; i < _hits.Length; i++)
        {
            if (Twin(i) is var twin && twin >= 0 && _hits[i] > _hits[twin]) return Candidates[i].Format[0] == 'M';
        }
        return null;
    }

    /// <summary>The day of a text, as far as the formats read it.</summary>
    public LocalDate? DayOf(string text)
    {
        if (CellParser.TryMoment(Encoding.UTF8.GetBytes(text), DateTimeZone.Utc, out var date, out _)) return date;
        foreach (var format in Formats)
        {
            if (format.IndexOf('H') < 0)
            {
                if (LocalDatePattern.CreateWithInvariantCulture(format).Parse(text).TryGetValue(default, out date)) return date;
            }
            else if (LocalDateTimePattern.CreateWithInvariantCulture(format).Parse(text).TryGetValue(default, out var time))
            {
                return time.Date;
            }
        }
        return null;
    }

    private static int Twin(int candidate)
    {
        var format = Candidates[candidate].Format;
        if (format.Length < 4 || format[0] is not ('d' or 'M') || format[1] is not ('/' or '-')) return -1;
        var other = $"{format[2]}{format[1]}{format[0]}{format.Substring(3)}";
        return Array.FindIndex(Candidates, c => c.Format == other);
    }

    private static Func<string, bool> Reader<T>(IPattern<T> pattern) => text => pattern.Parse(text).Success;
}
