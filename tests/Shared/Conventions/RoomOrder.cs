namespace SalesInsights.Tests.Conventions;

/// <summary>The rooms of a project from the first to the last: a room uses itself, the rooms above it and what is outside the list.</summary>
/// <param name="rootNamespace">The namespace above the rooms.</param>
/// <param name="rooms">Their names in order; a room with sub-rooms, such as Metrics, stands for them too.</param>
internal sealed class RoomOrder(string rootNamespace, params string[] rooms)
{
    public IReadOnlyList<string> Rooms { get; } = rooms;

    /// <summary>Whether code in one namespace may use another; sub-rooms of a room share only what lies directly in the room.</summary>
    public bool MayUse(string from, string to)
    {
        var (user, used) = (PlaceOf(from), PlaceOf(to));
        if (user < 0 || used < 0 || user > used) return true;
        return user == used && (from == to || IsAbove(to, from));
    }

    public bool Knows(string name) => PlaceOf(name) >= 0;

    private static bool IsAbove(string room, string subRoom) => subRoom.StartsWith(room + ".", StringComparison.Ordinal);

    private int PlaceOf(string name)
    {
        if (!name.StartsWith(rootNamespace + ".", StringComparison.Ordinal)) return -1;
        return Rooms.ToList().IndexOf(name[(rootNamespace.Length + 1)..].Split('.')[0]);
    }
}
