namespace SalesInsights.Currencies;

/// <summary>The active alphabetic codes of ISO 4217 with their minor units, as of 2026-01-01.</summary>
/// <remarks>Codes without a minor unit (metals, SDR, bond units, testing) are no money that anybody is paid in, so they are left out.</remarks>
internal static class CurrencyTable
{
    private const int LongestTextShown = 20;

    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU " +
        "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES " +
        "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR " +
        "NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP " +
        "TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG";

    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";
    private const string FourDecimals = "CLF UYW";

    private static readonly string[] Codes = Sorted();
    private static readonly byte[] Decimals = DecimalsOf(Codes);

    /// <summary>How many codes there are; their numbers run from 1, in alphabetical order.</summary>
    public static int Count => Codes.Length;

    public static string CodeOf(byte number) => Codes[number - 1];

    public static int DecimalsOf(byte number) => Decimals[number - 1];

    /// <summary>The number of a code in either case, or 0 where it is unknown.</summary>
    public static byte NumberOf(string text)
    {
        if (text.Length != 3) return 0;
        foreach (var letter in text)
        {
            if ((uint)((letter | 0x20) - 'a') > 'z' - 'a') return 0;
        }

        var index = Array.BinarySearch(Codes, text.ToUpperInvariant(), StringComparer.Ordinal);
        return index < 0 ? (byte)0 : (byte)(index + 1);
    }

    /// <summary>Says which text was refused, and the first known code in the alphabet that is one edit away.</summary>
    public static string Refusal(string text)
    {
        var shown = text.Length <= LongestTextShown ? text : text.Substring(0, LongestTextShown) + "…";
        var near = NearestTo(text);
        return $"'{shown}' is not an active ISO 4217 currency code." + (near is null ? "" : $" Did you mean {near}?");
    }

    private static string? NearestTo(string text)
    {
        if (text.Length is < 2 or > 4) return null;
        var upper = text.ToUpperInvariant();

        // The renminbi's everyday name lies one edit from the rouble.
        if (upper == "RMB") return "CNY";
        return Array.Find(Codes, code => IsOneEdit(upper, code));
    }

    private static bool IsOneEdit(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var head = 0;
        while (head < shorter && left[head] == right[head]) head++;
        var tail = 0;
        while (tail < shorter - head && left[left.Length - 1 - tail] == right[right.Length - 1 - tail]) tail++;
        return Math.Max(left.Length, right.Length) - head - tail == 1;
    }

    private static string[] Sorted()
    {
        var codes = string.Join(" ", TwoDecimals, NoDecimals, ThreeDecimals, FourDecimals).Split(' ');
        Array.Sort(codes, StringComparer.Ordinal);
        return codes;
    }

    private static byte[] DecimalsOf(string[] codes) => Array.ConvertAll(codes, code =>
        Holds(NoDecimals, code) ? (byte)0 : Holds(ThreeDecimals, code) ? (byte)3 : Holds(FourDecimals, code) ? (byte)4 : (byte)2);

    private static bool Holds(string codes, string code) => codes.IndexOf(code, StringComparison.Ordinal) >= 0;
}
