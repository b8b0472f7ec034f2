namespace SalesInsights.Sample.Demo;

/// <summary>Invented company names; no name comes twice.</summary>
public static class CustomerNames
{
    private const int People = 12;

    internal static readonly string[] Stems =
    [
        "Alder", "Amberley", "Arvo", "Baycrest", "Belmora", "Birkenfeld", "Bluewater", "Brightwell", "Calder", "Carrow", "Castellan", "Cedarline",
        "Corvina", "Dalmore", "Delphine", "Drumlin", "Eastgate", "Elmhurst", "Falken", "Fenwick", "Firstone", "Galene", "Granby", "Greystoke",
        "Halden", "Harrow", "Hollin", "Ironbark", "Jasper", "Kestrel", "Kingsway", "Lakeview", "Larkin", "Lindgren", "Lumen", "Marlow",
        "Meridian", "Monteverde", "Nordhaus", "Northfield", "Oakline", "Orchid", "Palmetto", "Pinecroft", "Quayside", "Ravenna", "Redwood", "Rowan",
        "Saffron", "Seabright", "Silverton", "Solano", "Sterling", "Sundara", "Tamarind", "Thornbury", "Ulmann", "Verano", "Westbrook", "Zephyr",
    ];

    internal static readonly string[] Trades =
    [
        "Imports", "Trading", "Home", "Tools", "Outdoor", "Lighting", "Living", "Supply", "Hardware", "Garden", "Kitchens", "Retail",
        "Interiors", "Building", "Wholesale", "Electric", "Stores", "Design", "Packaging", "Fittings", "Goods", "Market", "Works", "Group",
    ];

    private static readonly string[] ChineseStems =
        ["远洋", "恒信", "鼎盛", "瑞丰", "金桥", "海通", "嘉禾", "永泰", "明达", "新辉", "华锦", "中凯", "博雅", "顺达", "联创", "东方"];

    internal static readonly string[] ChineseTrades =
        ["进出口", "贸易", "家居", "五金", "照明", "工贸", "国际货运", "电器", "包装", "建材", "供应链", "日用品"];

    private static readonly string[] Cities = ["宁波", "义乌", "广州", "深圳", "青岛", "厦门", "杭州"];

    public static string For(int person, int number, string country)
    {
        if (country == "CN") return ChineseFor((number * People) + person - 1);
        var stem = ((number * 7) + (person * 5)) % Stems.Length;
        var trade = (stem + (number / Stems.Length * People) + person) % Trades.Length;
        return $"{Stems[stem]} {Trades[trade]} {FormOf(country)}";
    }

    private static string ChineseFor(int place)
    {
        var all = ChineseStems.Length * ChineseTrades.Length;
        var (name, city) = (place % all, place / all);
        return Cities[city % Cities.Length] + ChineseStems[name % ChineseStems.Length] + ChineseTrades[name / ChineseStems.Length];
    }

    internal static string FormOf(string country) => country switch
    {
        "DE" => "GmbH",
        "FR" => "SARL",
        "NL" => "BV",
        "IT" => "Srl",
        "US" => "Inc.",
        "GB" or "VN" or "TH" => "Ltd",
        "JP" => "KK",
        "AU" => "Pty Ltd",
        "SG" => "Pte Ltd",
        "AT" => "GmbH",
        "BE" => "BV",
        "ES" => "SL",
        "SE" => "AB",
        "FI" => "Oy",
        "CA" => "Inc.",
        "KR" => "Co., Ltd",
        "BR" => "Ltda",
        "MX" or "CL" or "CO" or "PE" or "AR" => "SA",
        "MY" => "Sdn Bhd",
        "ZA" => "Pty Ltd",
        "NZ" or "KE" or "NG" => "Ltd",
        _ => "LLC",
    };
}
