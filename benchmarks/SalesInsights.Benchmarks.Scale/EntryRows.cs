namespace SalesInsights.Benchmarks.Scale;

/// <summary>Stage entries: about three an opportunity, some skipping a stage, some moving back, ending won, lost or open.</summary>
internal sealed class EntryRows
{
    private const int Won = 4;
    private const int Lost = 5;

    public EntryRows(int[] opened, int days, ref SplitMix random)
    {
        var capacity = opened.Length * 4;
        var (opportunity, stage, minute) = (new List<int>(capacity), new List<byte>(capacity), new List<int>(capacity));
        for (var i = 0; i < opened.Length; i++)
        {
            var (at, place) = ((opened[i] * 1440) + random.Below(600), 0);
            while (at < days * 1440)
            {
                opportunity.Add(i);
                stage.Add((byte)place);
                minute.Add(at);
                if (place >= Won) break;
                at += 1 + random.Below(70 * 1440);
                place = random.Below(100) switch
                {
                    < 33 => Lost,
                    < 38 => Math.Max(0, place - 1),
                    < 44 => Math.Min(Won, place + 2),
                    _ => place + 1,
                };
                if (place == stage[^1]) place++;
            }
        }

        (Opportunity, Stage, Minute) = ([.. opportunity], [.. stage], [.. minute]);
    }

    public int[] Opportunity { get; }

    public byte[] Stage { get; }

    public int[] Minute { get; }
}
