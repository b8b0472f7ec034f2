namespace SalesInsights.Sample.Demo;

/// <summary>Invented names for the big demo company: of its people, and of tens of thousands of customers, none twice.</summary>
internal static class BigNames
{
    private const int CustomersEach = 400;

    // Coprime to the number of names, so that neighbours in the list look nothing alike.
    private const int Stride = 7919;
    private const int ForeignersEvery = 8;

    private static readonly string[] First =
        ["恒", "瑞", "鼎", "金", "嘉", "永", "明", "新", "华", "中", "博", "顺", "联", "东", "海", "远", "德", "宏", "泰", "兴"];

    private static readonly string[] Second =
        ["信", "丰", "盛", "桥", "通", "禾", "源", "达", "辉", "锦", "凯", "雅", "创", "方", "洋", "隆", "诚", "润", "和", "昌"];

    private static readonly string[] Cities =
        ["宁波", "义乌", "广州", "深圳", "青岛", "厦门", "杭州", "上海", "苏州", "温州", "佛山", "东莞", "中山", "泉州", "天津", "大连", "南京"];

    private static readonly string[] Surnames =
    [
        "李 Li", "王 Wang", "张 Zhang", "刘 Liu", "陈 Chen", "杨 Yang", "赵 Zhao", "黄 Huang", "周 Zhou", "吴 Wu", "徐 Xu", "孙 Sun", "胡 Hu", "朱 Zhu",
        "高 Gao", "林 Lin", "何 He", "郭 Guo", "马 Ma", "罗 Luo", "梁 Liang", "宋 Song", "郑 Zheng", "谢 Xie", "韩 Han", "唐 Tang", "冯 Feng", "于 Yu",
        "董 Dong", "萧 Xiao", "程 Cheng", "曹 Cao", "袁 Yuan", "邓 Deng", "许 Xu", "傅 Fu", "沈 Shen", "曾 Zeng", "彭 Peng", "吕 Lü",
    ];

    private static readonly string[] Given =
    [
        "静 Jing", "磊 Lei", "晨 Chen", "伟 Wei", "敏 Min", "洋 Yang", "悦 Yue", "婷 Ting", "佳 Jia", "涛 Tao", "雪 Xue", "琳 Lin", "浩 Hao", "颖 Ying", "鹏 Peng",
        "欣 Xin", "宇 Yu", "倩 Qian", "凯 Kai", "丹 Dan", "志强 Zhiqiang", "晓燕 Xiaoyan", "文博 Wenbo", "雨桐 Yutong", "子涵 Zihan", "思远 Siyuan",
        "美玲 Meiling", "建国 Jianguo", "海燕 Haiyan", "俊杰 Junjie", "梦洁 Mengjie", "天宇 Tianyu", "雅琴 Yaqin", "嘉怡 Jiayi", "明辉 Minghui",
        "春梅 Chunmei", "立新 Lixin", "晓东 Xiaodong", "佩珊 Peishan", "国栋 Guodong", "若曦 Ruoxi", "一鸣 Yiming", "诗涵 Shihan", "宏伟 Hongwei",
        "秀英 Xiuying", "泽宇 Zeyu", "慧敏 Huimin", "家豪 Jiahao", "丽娜 Lina", "永康 Yongkang", "书瑶 Shuyao", "振华 Zhenhua", "可欣 Kexin",
        "博文 Bowen", "芳 Fang", "超 Chao", "霞 Xia", "勇 Yong", "莉 Li", "刚 Gang",
    ];

    private static readonly Dictionary<string, string[]> Foreigners = new()
    {
        ["d10"] = ["Lukas Weber", "Claire Dubois", "Marta Rossi", "Oliver Hughes", "Ingrid Larsen", "Pieter de Vries"],
        ["d20"] = ["Daniel Brooks", "Megan Foster", "Tyler Grant", "Sophie Tremblay", "Carlos Rivera", "Emily Chang"],
        ["d30"] = ["Kenji Mori", "Nguyen Thi Lan", "Priya Nair", "Jack Sullivan", "Somchai Boonmee", "Min-jun Park"],
        ["d40"] = ["Fatima Al Sayed", "Kerem Aydin", "Amina Okafor", "Khalid Mansour", "Thabo Nkosi"],
        ["d50"] = ["Camila Torres", "Rafael Lima", "Valentina Rojas", "Diego Herrera", "Beatriz Souza"],
    };

    public static string Person(int number, string region)
    {
        if (number % ForeignersEvery == 0) return Foreigners[region][number / ForeignersEvery % Foreigners[region].Length];
        var surname = Surnames[number % Surnames.Length].Split(' ');
        var given = Given[((number * 7) + (number / Surnames.Length)) % Given.Length].Split(' ');
        return $"{surname[0]}{given[0]} {surname[1]} {given[1]}";
    }

    public static string Customer(int person, int number, string country)
    {
        var index = (person * CustomersEach) + number;
        return country == "CN" ? Chinese(index) : Latin(index, country);
    }

    private static string Chinese(int index)
    {
        var (trades, pairs) = (CustomerNames.ChineseTrades, First.Length * Second.Length);
        var place = index * Stride % (pairs * trades.Length * Cities.Length);
        var (pair, rest) = (place % pairs, place / pairs);
        return Cities[rest / trades.Length] + First[pair % First.Length] + Second[pair / First.Length] + trades[rest % trades.Length];
    }

    private static string Latin(int index, string country)
    {
        var (stems, trades) = (CustomerNames.Stems, CustomerNames.Trades);
        var place = index * Stride % (stems.Length * (stems.Length - 1) * trades.Length);
        var (stem, rest) = (place % stems.Length, place / stems.Length);
        var partner = (stem + 1 + (rest % (stems.Length - 1))) % stems.Length;
        var joined = index % 3 == 0 ? "-" : " & ";
        return $"{stems[stem]}{joined}{stems[partner]} {trades[rest / (stems.Length - 1)]} {CustomerNames.FormOf(country)}";
    }
}
