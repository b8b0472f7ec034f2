using System.Collections.Concurrent;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>What the others make of a fact: everybody's values are read once, when first asked for.</summary>
/// <remarks>Safe to use from any number of threads.</remarks>
internal sealed class PeerReading(CompanyReading company)
{
    /// <summary>A number of others is told only where so many stand behind it.</summary>
    private const int FewestOthers = 5;

    private readonly ConcurrentDictionary<(FactKey Fact, StageKey? Stage), Lazy<PeerValues>> _values = new();

    /// <summary>
    /// The median over the other active salespeople with the same role on the day who have a value. For a viewer it is rounded to two digits, and missing where
    /// fewer than five of them are outside: numbers of few people could be told from it.
    /// </summary>
    public Measured<double> MedianOfOthers(FactKey fact, StageKey? stage, Subject subject, ViewerScope? viewer)
    {
        if (subject.Kind != SubjectKind.Salesperson) return Measured.Missing<double>(Gap.NotApplicable);
        if (fact.Peers == PeerSummary.None) return Measured.Missing<double>(Gap.NoBenchmark);
        var values = _values.GetOrAdd((fact, stage), asked => new(() => PeerValues.Of(company, asked.Fact, asked.Stage))).Value;
        var role = company.Snapshot.Organization.RoleOf(subject.SalespersonId, company.Snapshot.AsOf);
        var others = values.CountOfOthers(subject, role);
        if (others < FewestOthers || (viewer is not null && values.Outside(viewer, role) < FewestOthers)) return Measured.Missing<double>(Gap.NoBenchmark);
        var median = values.MedianOfOthers(subject, role);
        if (double.IsInfinity(median)) return Measured.Missing<double>(Gap.NotComputed);
        return viewer is null ? Measured.Of(median, new Sample(others)) : Measured.Of(Rounded(median), new Sample(FewestOthers));
    }

    /// <summary>Two digits that count.</summary>
    private static double Rounded(double value)
    {
        if (value == 0) return 0;
        var scale = Math.Pow(10, 1 - Math.Floor(Math.Log10(Math.Abs(value))));
        return double.IsInfinity(scale) ? 0 : Math.Round(value * scale, MidpointRounding.AwayFromZero) / scale;
    }
}
