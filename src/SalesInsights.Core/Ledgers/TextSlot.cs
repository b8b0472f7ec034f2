namespace SalesInsights.Ledgers;

/// <summary>A place in the table of a <see cref="TextPool"/>, 16 bytes: the key of a text and its code; <c>default</c> is free.</summary>
internal readonly struct TextSlot
{
    /// <summary>The texts of one kind that a table can hold.</summary>
    public const int MostCodes = (1 << (32 - TextKey.LengthBits)) - 1;

    private readonly ulong _prefix;
    private readonly uint _lengthAndCode;

    public TextSlot(in TextKey key, int code)
    {
        _prefix = key.Prefix;
        Hash = key.Hash;
        _lengthAndCode = (key.Length << (32 - TextKey.LengthBits)) | (uint)(code + 1);
    }

    public uint Hash { get; }

    public bool IsFree => _lengthAndCode == 0;

    public int Code => (int)(_lengthAndCode & MostCodes) - 1;

    public bool Has(in TextKey key) =>
        Hash == key.Hash && _prefix == key.Prefix && _lengthAndCode >> (32 - TextKey.LengthBits) == key.Length;
}
