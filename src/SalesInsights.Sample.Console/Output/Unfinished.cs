namespace SalesInsights.Sample.Output;

/// <summary>What has to be tidied up where the program is left in the middle of it: files half written, a line on the terminal.</summary>
internal sealed class Unfinished
{
    private readonly List<Action> _undo = [];

    /// <summary>Whether the program is being left; what goes wrong from now on is nobody's business.</summary>
    public bool IsLeft { get; private set; }

    /// <summary>Runs something that is undone if the program is left before it ends; it tidies up after itself otherwise.</summary>
    public void During(Action undo, Action action)
    {
        lock (_undo) _undo.Add(undo);
        try
        {
            action();
        }
        finally
        {
            lock (_undo) _undo.Remove(undo);
        }
    }

    /// <summary>Undoes what is not finished, the latest first; what cannot be undone is left.</summary>
    public void Undo()
    {
        Action[] undo;
        lock (_undo)
        {
            IsLeft = true;
            undo = [.. _undo];
        }

        foreach (var action in undo.Reverse())
        {
            try
            {
                action();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The process ends; there is nobody left to do it.
            }
        }
    }
}
