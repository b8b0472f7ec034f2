using System.Text;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Tests.Docs;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Packs;

public sealed class HostilePackTests
{
    private const int Packs = 20_000;

    /// <summary>A pack that uses everything, with bytes changed, cut and doubled: whatever comes of it is a pack or problems with a place.</summary>
    [Fact]
    public void Of_RandomlyBrokenPacks_GivesRulesOrProblemsAndNeverThrows()
    {
        var basis = Encoding.UTF8.GetBytes(Repository.Read("samples/packs/trade-group.json"));
        var random = new Random(20261130);
        var broken = 0;
        for (var i = 0; i < Packs; i++)
        {
            var inForce = Pack.InForce(RulePack.Parse(Broken(basis, random), "x.json"));

            Assert.NotEmpty(inForce.Rules.Rules);
            if (inForce.Problems.Count == 0) continue;
            broken++;
            Assert.All(inForce.Problems, p => Assert.True(p.Line > 0 || p.Path.Length == 0));
            Assert.NotEmpty(inForce.Problems[0].Message(Language.Chinese));
        }

        // Most changes hit a text; enough must hit what matters.
        Assert.InRange(broken, Packs / 4, Packs);
    }

    [Fact]
    public void Of_HostileNames_AreShownAndNeverRun()
    {
        var problems = Pack.Problems("""
            "rules": { "<script>alert(1)</script>": {}, "{name}": {}, "SI1001": { "texts": { "en": { "message": "{name} {{0}} %s ${x} <b>" } } } }
            """);

        Assert.Equal([PackProblemCode.UnknownRule, PackProblemCode.UnknownRule, PackProblemCode.UnknownHole], problems.Select(p => p.Code));
        Assert.Contains("<script>alert(1)</script>", problems[0].Message(Language.English));
        Assert.Contains("\"{name}\"", problems[1].Message(Language.English));
    }

    private static byte[] Broken(byte[] basis, Random random)
    {
        var bytes = basis.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 30))); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 60)))); break;
                default: bytes[at] = (byte)"{}[]\",:019-"[random.Next(11)]; break;
            }

            if (bytes.Count == 0) bytes.Add((byte)' ');
        }

        return [.. bytes];
    }
}
