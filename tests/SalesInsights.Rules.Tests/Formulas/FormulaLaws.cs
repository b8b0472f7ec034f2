using System.Diagnostics;
using System.Globalization;
using FsCheck.Xunit;
using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Formulas;

[Properties(MaxTest = 500)]
public sealed class FormulaLaws
{
    private const int Seed = 20260930;
    private const long MostBytes = 4_000_000;

    [Property]
    public void WrittenAgain_Formula_IsTheSame(int seed)
    {
        var first = FormulaBench.Parsed(new RandomFormulas(seed).Condition(4));
        var second = FormulaBench.Parsed(first.ToString());

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(FormulaBench.Ask(first.Text), FormulaBench.Ask(second.Text));
        Assert.Equal(first.Facts, second.Facts);
    }

    [Property]
    public void Arithmetic_AgreesWithTheSchoolbook(int seed)
    {
        var text = new RandomFormulas(seed).Arithmetic(3);
        var value = ((BinaryNode)FormulaBench.Parsed(text + " = 0").Root).Left.Evaluate(default);

        Assert.Equal(Schoolbook(text.Replace(" ", "")), value.IsMissing ? null : value.Value.Exact);
    }

    [Property]
    public void Not_TurnsTheAnswer(int seed)
    {
        var text = new RandomFormulas(seed).Condition(4);

        Assert.Equal(!FormulaBench.Ask(text), FormulaBench.Ask($"not ({text})"));
        Assert.Equal(FormulaBench.Ask(text), FormulaBench.Ask($"not not ({text})"));
    }

    [Property]
    public void DeMorgan_HoldsWithoutAnswersToo(int seed)
    {
        var random = new RandomFormulas(seed);
        var (a, b) = (random.Condition(3), random.Condition(3));

        Assert.Equal(FormulaBench.Ask($"not (({a}) and ({b}))"), FormulaBench.Ask($"not ({a}) or not ({b})"));
        Assert.Equal(FormulaBench.Ask($"({a}) or ({b})"), FormulaBench.Ask($"({b}) or ({a})"));
    }

    /// <summary>Each text gives a formula or errors with a column; none takes long or much memory.</summary>
    [Fact]
    public void Parse_HostileTexts_GiveAFormulaOrAnErrorWithAColumn()
    {
        var (longest, watch) = (TimeSpan.Zero, new Stopwatch());
        for (var i = 0; i < 100_000; i++)
        {
            var text = new RandomFormulas(unchecked(Seed + (i * 7919))).Hostile();
            var before = GC.GetAllocatedBytesForCurrentThread();
            watch.Restart();
            var parsed = Formula.Parse(text, FormulaBench.Known);
            if (watch.Elapsed > longest) longest = watch.Elapsed;
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes, text);
            if (parsed.Formula is { } formula) Assert.Empty(parsed.Errors);
            else Assert.InRange(parsed.Errors.Count, 1, FormulaLimits.Errors);
            foreach (var error in parsed.Errors)
            {
                Assert.InRange(error.Column, 1, text.Length + 1);
                Assert.NotEmpty(error.Message(i % 2 == 0 ? Language.English : Language.Chinese));
            }
        }

        Assert.True(longest < TimeSpan.FromSeconds(5), $"The slowest text took {longest}.");
    }

    /// <summary>Parentheses first, from the inside; then products, then sums, each from the left.</summary>
    private static decimal? Schoolbook(string text)
    {
        var parts = new List<object?>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '(')
            {
                var (end, open) = (i + 1, 1);
                for (; open > 0; end++) open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
                parts.Add(Schoolbook(text[(i + 1)..(end - 1)]));
                i = end;
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                var end = i;
                while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
                parts.Add(decimal.Parse(text[i..end], CultureInfo.InvariantCulture));
                i = end;
            }
            else
            {
                parts.Add(text[i++]);
            }
        }

        Reduce(parts, '*', '/');
        Reduce(parts, '+', '-');
        return (decimal?)parts.Single();
    }

    private static void Reduce(List<object?> parts, char one, char other)
    {
        for (var i = 1; i < parts.Count;)
        {
            if (!one.Equals(parts[i]) && !other.Equals(parts[i]))
            {
                i += 2;
                continue;
            }

            var (sign, a, b) = ((char)parts[i]!, (decimal?)parts[i - 1], (decimal?)parts[i + 1]);
            parts[i - 1] = sign switch { '*' => a * b, '/' => b == 0 ? null : a / b, '+' => a + b, _ => a - b };
            parts.RemoveRange(i, 2);
        }
    }
}
