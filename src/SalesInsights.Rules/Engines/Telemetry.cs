using System.Diagnostics;
using System.Diagnostics.Metrics;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>What a host may watch: activities and numbers named <c>SalesInsights</c>. Never a name, an id or an amount: tags say kinds and counts only.</summary>
internal static class Telemetry
{
    public const string Name = "SalesInsights";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Numbers = new(Name);
    private static readonly Counter<long> Diagnoses = Numbers.CreateCounter<long>(
        "sales_insights.diagnoses", "{diagnosis}", "Diagnoses of a company that came to their end.");

    private static readonly Histogram<double> Durations = Numbers.CreateHistogram<double>(
        "sales_insights.diagnosis.duration", "s", "How long a diagnosis of a company takes; reports that are made when they are read are not in it.");

    private static readonly Counter<long> FindingsFound = Numbers.CreateCounter<long>("sales_insights.findings", "{finding}", "Findings, by severity.");
    private static readonly Counter<long> Faults = Numbers.CreateCounter<long>("sales_insights.rule_faults", "{fault}", "Rules that broke on a case.");
    private static readonly Counter<long> Packs = Numbers.CreateCounter<long>("sales_insights.pack_loads", "{load}", "Rule packs that were read, by outcome.");

    /// <summary>Measures a diagnosis; what comes of it is told by <see cref="Measurement.Done"/>, a run that was stopped or broke tells nothing but its activity.</summary>
    public static Measurement Diagnosis(RuleSet rules, int cases)
    {
        var activity = Activities.StartActivity("SalesInsights.Diagnose");
        activity?.SetTag("sales_insights.rules", rules.Rules.Count).SetTag("sales_insights.cases", cases);
        return new Measurement(activity, Stopwatch.GetTimestamp());
    }

    /// <summary>An activity around the reading of a pack.</summary>
    public static Activity? PackLoad() => Activities.StartActivity("SalesInsights.LoadPack");

    /// <summary>Counts a pack that was read.</summary>
    /// <param name="activity">The activity around it.</param>
    /// <param name="outcome"><c>loaded</c>, <c>refused</c> or <c>failed</c>.</param>
    /// <param name="problems">How many problems it has.</param>
    public static void PackLoaded(Activity? activity, string outcome, int problems)
    {
        activity?.SetTag("sales_insights.outcome", outcome).SetTag("sales_insights.problems", problems);
        Packs.Add(1, new KeyValuePair<string, object?>("sales_insights.outcome", outcome));
    }

    /// <summary>One diagnosis under way.</summary>
    public readonly struct Measurement(Activity? activity, long began) : IDisposable
    {
        public void Done(DiagnosisReport report)
        {
            Diagnoses.Add(1);
            Durations.Record((Stopwatch.GetTimestamp() - began) / (double)Stopwatch.Frequency);
            if (report.Faults.Count > 0) Faults.Add(report.Faults.Count);
            if (activity is null && !FindingsFound.Enabled) return;
            var bySeverity = report.Cases.SelectMany(c => c.Findings).GroupBy(f => f.Severity).ToDictionary(g => g.Key, g => g.LongCount());
            foreach (var severity in bySeverity) FindingsFound.Add(severity.Value, new KeyValuePair<string, object?>("sales_insights.severity", Word(severity.Key)));
            activity?.SetTag("sales_insights.findings", bySeverity.Values.Sum()).SetTag("sales_insights.faults", report.Faults.Count);
        }

        public void Dispose() => activity?.Dispose();

        private static string Word(Severity severity) => severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
    }
}
