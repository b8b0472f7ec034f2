using System.Text;
using System.Xml;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Goes through a part tag by tag; names count without their namespaces, of which there are two sets.</summary>
internal sealed class PartXml : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly WorkbookPackage _package;
    private readonly string _part;
    private readonly Stream _stream;
    private readonly XmlReader _xml;
    private readonly StringBuilder _text = new();

    public PartXml(Stream stream, string part, WorkbookPackage package)
    {
        _stream = stream;
        _part = part;
        _package = package;
        try
        {
            _xml = XmlReader.Create(stream, Settings);
        }
        catch (Exception e) when (WorkbookPackage.IsBroken(e))
        {
            stream.Dispose();
            throw package.Broken();
        }
    }

    public bool IsStart => _xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;

    public bool IsEmpty => _xml.IsEmptyElement;

    public string Name => _xml.LocalName;

    /// <summary>Goes to the next tag or text; false at the end.</summary>
    public bool Read()
    {
        try
        {
            if (!_xml.Read()) return false;
        }
        catch (Exception e) when (WorkbookPackage.IsBroken(e))
        {
            throw _package.Broken();
        }
        return _xml.Depth <= WorkbookLimits.Depth ? true : throw _package.Problem($"The part {_part} is nested too deeply.");
    }

    /// <summary>An attribute without regard to its namespace.</summary>
    public string? Attribute(string name)
    {
        if (_xml.GetAttribute(name) is { } value) return value;
        for (var has = _xml.MoveToFirstAttribute(); has; has = _xml.MoveToNextAttribute())
        {
            if (_xml.LocalName != name) continue;
            value = _xml.Value;
            _xml.MoveToElement();
            return value;
        }
        _xml.MoveToElement();
        return null;
    }

    /// <summary>The attribute that stands without a namespace: quick, for cells.</summary>
    public string? Plain(string name) => _xml.GetAttribute(name);

    /// <summary>The text of the element at hand, up to its end.</summary>
    public string Text()
    {
        _text.Clear();
        AppendText();
        return _text.ToString();
    }

    /// <summary>The texts of all runs in the element at hand; what Excel shows as reading aids above Asian characters is left out.</summary>
    public string Runs()
    {
        _text.Clear();
        if (IsEmpty) return "";
        var depth = _xml.Depth;
        while (Read() && !(IsEnd && _xml.Depth == depth))
        {
            if (!IsStart) continue;
            if (Name == "rPh") Pass();
            else if (Name == "t") AppendText();
        }
        return _text.ToString();
    }

    /// <summary>Goes to the end of the element at hand.</summary>
    public void Pass()
    {
        if (IsEmpty) return;
        var depth = _xml.Depth;
        while (Read() && !(IsEnd && _xml.Depth == depth))
        {
        }
    }

    public void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    private void AppendText()
    {
        if (IsEmpty) return;
        var depth = _xml.Depth;
        while (Read() && !(IsEnd && _xml.Depth == depth))
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) Append();
        }
    }

    private void Append()
    {
        try
        {
            _text.Append(_xml.Value);
        }
        catch (Exception e) when (WorkbookPackage.IsBroken(e))
        {
            throw _package.Broken();
        }
        if (_text.Length > WorkbookLimits.Text) throw _package.Problem($"The part {_part} holds a text that is far too long.");
    }
}
