using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using SalesInsights.Reports.Texts;

namespace SalesInsights.Reports.Html;

/// <summary>The templates that templates include: those inside the assembly and no others.</summary>
internal sealed class EmbeddedTemplates : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => new Template(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Template(string name) : IFileInfo
    {
        private readonly byte[] _text = Encoding.UTF8.GetBytes(Resources.Text(name));

        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => default;

        public long Length => _text.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(_text, writable: false);
    }
}
