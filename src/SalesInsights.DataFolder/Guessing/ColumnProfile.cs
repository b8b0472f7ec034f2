using System.Text;
using SalesInsights.DataFolder.Rows;

namespace SalesInsights.DataFolder.Guessing;

/// <summary>What the cells of a column are like.</summary>
internal sealed class ColumnProfile(string name, int index)
{
    private const int MostTexts = 50_000;

    public string Name { get; } = name;

    public int Index { get; } = index;

    public string Plain { get; } = HeaderName.Plain(name);

    public int Filled { get; private set; }

    public int Empty { get; private set; }

    /// <summary>Different texts in the order in which they first come, up to a limit.</summary>
    public List<string> Order { get; } = [];

    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether every filled cell is a plain number.</summary>
    public bool IsNumber { get; private set; } = true;

    /// <summary>Whether every row has a text of its own.</summary>
    public bool IsUnique => Empty == 0 && Filled > 0 && (Texts.Count == Filled || Texts.Count == MostTexts);

    public DateGuess Dates { get; } = new();

    public void Take(string text, bool isNative)
    {
        if (text.Length == 0)
        {
            Empty++;
            return;
        }
        Filled++;
        if (IsNumber && !CellParser.TryNumber(Encoding.UTF8.GetBytes(text), out _)) IsNumber = false;
        if (Texts.Count >= MostTexts || !Texts.Add(text)) return;
        Order.Add(text);
        if (!isNative) Dates.Take(text);
    }

    /// <summary>The part of this column's texts that stand in another one.</summary>
    public double Within(ColumnProfile other) => Texts.Count == 0 ? 0 : Texts.Count(other.Texts.Contains) / (double)Texts.Count;
}
