namespace SalesInsights.Sample.Watching;

/// <summary>Waits until the files of a folder, or a single file, have changed and have come to rest.</summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>How often is looked where the system does not tell of changes, as on network drives.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>How long nothing may happen until a change is taken for whole.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    private readonly string _data;
    private readonly string? _other;
    private readonly AutoResetEvent _told = new(initialState: false);
    private readonly FileSystemWatcher? _watcher;
    private FolderState _known;

    public FolderWatch(string data, string? other)
    {
        (_data, _other) = (data, other);
        _watcher = Watcher(File.Exists(data) ? Path.GetDirectoryName(Path.GetFullPath(data))! : data);
        _known = FolderState.Of(data, other);
    }

    /// <exception cref="OperationCanceledException">Nobody wants to know any more.</exception>
    public void WaitForChange(CancellationToken cancellation)
    {
        FolderState now;
        while ((now = FolderState.Of(_data, _other)) == _known) Wait(Poll, cancellation);
        do
        {
            _known = now;
            cancellation.WaitHandle.WaitOne(Settle);
            cancellation.ThrowIfCancellationRequested();
        }
        while ((now = FolderState.Of(_data, _other)) != _known);
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _told.Dispose();
    }

    private void Wait(TimeSpan atMost, CancellationToken cancellation)
    {
        WaitHandle.WaitAny([cancellation.WaitHandle, _told], atMost);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Tells sooner than looking again and again; null where the system has none to give.</summary>
    private FileSystemWatcher? Watcher(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += (_, _) => _told.Set();
            watcher.Created += (_, _) => _told.Set();
            watcher.Deleted += (_, _) => _told.Set();
            watcher.Renamed += (_, _) => _told.Set();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
