using SalesInsights.Sample.Output;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Output;

public sealed class FileOutputTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Unfinished _unfinished = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_ThatFails_LeavesTheOldFile()
    {
        _folder.Write("report.html", "old");
        Assert.Throws<IOException>(() => FileOutput.Write(_folder.In("report.html"), _unfinished, file =>
        {
            File.WriteAllText(file, "half");
            throw new IOException("disk full");
        }));
        Assert.Equal("old", File.ReadAllText(_folder.In("report.html")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Undo_InTheMiddleOfAFile_TakesTheHalfAway()
    {
        FileOutput.Write(_folder.In("report.html"), _unfinished, file =>
        {
            File.WriteAllText(file, "half");
            _unfinished.Undo();
            Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
            File.WriteAllText(file, "whole");
        });
        Assert.True(_unfinished.IsLeft);
        Assert.Equal("whole", File.ReadAllText(_folder.In("report.html")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Undo_InTheMiddleOfAFolder_TakesTheHalfAway(bool isThere)
    {
        var target = _folder.In("big");
        if (isThere) Directory.CreateDirectory(target);
        Assert.Throws<IOException>(() => FileOutput.WriteFolder(target, _unfinished, folder =>
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "a.csv"), "half");
            _unfinished.Undo();
            Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
            throw new IOException("left");
        }));
        Assert.Equal(isThere ? [target] : [], Directory.GetFileSystemEntries(_folder.Path));
    }
}
