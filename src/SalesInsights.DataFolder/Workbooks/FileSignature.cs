using System.Text;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Tells by its bytes what a file is that somebody takes for a workbook.</summary>
internal static class FileSignature
{
    private const int Block = 1 << 16;
    private const int Most = 256 << 20;

    private static readonly byte[] Zip = [(byte)'P', (byte)'K'];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Whether the file is a zip or an older Office file, whatever it is called.</summary>
    public static bool IsOffice(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var head = Head(stream);
            return head.AsSpan().StartsWith(Zip) || head.AsSpan().StartsWith(Compound);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Why the file is no workbook that can be read; null for a zip.</summary>
    public static string? ProblemOf(Stream stream)
    {
        if (stream.Length > Most) return $"The file is larger than {Most >> 20} MiB. Save the sheets as CSV files and load their folder.";
        var head = Head(stream);
        if (head.Length == 0) return "The file is empty.";
        if (head.AsSpan().StartsWith(Zip)) return null;
        if (!head.AsSpan().StartsWith(Compound)) return "This is not an Excel workbook. A folder or a workbook saved as .xlsx is expected.";
        return Holds(stream, Encrypted)
            ? "The workbook is protected with a password. Save it in Excel without one and load it again."
            : "The workbook is in the old form .xls. Save it in Excel as .xlsx and load that.";
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[Compound.Length];
        var read = stream.Read(head, 0, head.Length);
        return head.AsSpan(0, read).ToArray();
    }

    private static bool Holds(Stream stream, byte[] pattern)
    {
        var buffer = new byte[Block + pattern.Length];
        var kept = 0;
        for (var read = 1; read > 0;)
        {
            read = stream.Read(buffer, kept, Block);
            var bytes = buffer.AsSpan(0, kept + read);
            if (bytes.IndexOf(pattern) >= 0) return true;
            kept = Math.Min(pattern.Length - 1, bytes.Length);
            bytes.Slice(bytes.Length - kept).CopyTo(buffer);
        }
        return false;
    }
}
