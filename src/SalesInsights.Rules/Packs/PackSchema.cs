using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Packs;

/// <summary>The JSON Schema of packs (draft 7), for completion in an editor and for validators.</summary>
/// <remarks>
/// The schema knows keys, kinds, ranges and words. Whether a formula can be read, a hole is filled or a pack is there is known only when the pack is put into force.
/// </remarks>
public static class PackSchema
{
    /// <summary>The schema for packs on top of some rules; the published one is that of the built-in rules and facts.</summary>
    /// <param name="rules">The rules that packs may set: the built-in ones, and rules of a host's own.</param>
    /// <param name="facts">The facts that formulas and texts may name.</param>
    /// <returns>Indented JSON.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string For(RuleSet rules, FactCatalog facts)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new SchemaWriter(json).Write(rules, facts);
        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n";
    }
}
