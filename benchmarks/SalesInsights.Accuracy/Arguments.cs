using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SalesInsights.Accuracy.Scoring;

namespace SalesInsights.Accuracy;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        [--quick | --self-check | --speed | --healthy | --praise | --distractors | --money | --outlook | --weekly] [--tuning]
        [--cells NAMES] [--teams N] [--customers N] [--diagnosers NAMES] [--out FILE]
          --healthy     only the false alarms of healthy teams (2000 a cell), of the journeys alone
          --praise      how often healthy teams are praised (1000 of eight people a row)
          --distractors distracted teams (400 each) beside the same ones healthy, and recall; always on tuning seeds
          --cells       people/M/frailty as in 8/30/0.3, or all of a size as in 20; several with commas
          --teams       healthy teams a cell (2000), half as many for tuning, a twentieth for each planted cause and distractor;
                        with --money teams a cause (100), with --outlook (200) and --weekly (50) teams a cell
          --customers   new customers a person and month (12)
          --diagnosers  names with commas; the oracle is always there
          --tuning      with --outlook and --money: the seeds that may be looked at as often as one likes
        """;

    private static readonly string[] Modes = ["--quick", "--self-check", "--speed", "--healthy", "--praise", "--distractors", "--money", "--outlook", "--weekly"];

    public string Mode { get; init; } = "";
    public string? Cells { get; init; }
    public int? Teams { get; init; }
    public double? Customers { get; init; }
    public string? Diagnosers { get; init; }
    public string? Out { get; init; }

    /// <summary>Whether the seeds are those for tuning instead of those for the report.</summary>
    public bool IsTuning { get; init; }

    /// <summary>Of the forecasts.</summary>
    public ulong FirstSeed => IsTuning ? Seeds.Tuning : Seeds.Scoring;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        var found = new Arguments();
        for (var n = 0; n < args.Length; n++)
        {
            if (Modes.Contains(args[n]))
            {
                found = found with { Mode = args[n] };
                continue;
            }

            if (args[n] == "--tuning")
            {
                found = found with { IsTuning = true };
                continue;
            }

            if (n + 1 == args.Length) return false;
            var value = args[n + 1];
            switch (args[n++])
            {
                case "--cells": found = found with { Cells = value }; break;
                case "--diagnosers": found = found with { Diagnosers = value }; break;
                case "--out": found = found with { Out = value }; break;
                case "--customers" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var customers):
                    found = found with { Customers = customers };
                    break;
                case "--teams" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var teams) && teams >= 20:
                    found = found with { Teams = teams };
                    break;
                default: return false;
            }
        }

        arguments = found;
        return found.CellsOr(null).Count > 0;
    }

    /// <summary>The cells asked for, or others where none is named; none where a name is none of a cell.</summary>
    public IReadOnlyList<Cell> CellsOr(string? names)
    {
        var cells = Cell.Named(Cells ?? names);
        return Customers is { } customers ? [.. cells.Select(c => c with { Customers = customers })] : cells;
    }
}
