namespace SalesInsights.DataFolder.Guessing;

/// <summary>What stages are called and where in a pipeline they usually lie.</summary>
internal static class StageWords
{
    private static readonly string[] Lost = ["lost", "lose", "dead", "disqualified", "cancel", "abandon", "输单", "丢单", "流失", "失败", "取消", "作废", "无效"];
    private static readonly string[] Won = ["won", "win", "signed", "赢单", "成交", "签约", "签单", "中标"];

    private static readonly string[][] Open =
    [
        ["lead", "inquiry", "enquiry", "prospect", "new", "初步接触", "初步沟通", "询盘", "线索", "新建"],
        ["qualif", "contact", "engag", "discovery", "appointment", "验证", "接洽", "意向", "沟通"],
        ["need", "analysis", "demo", "presentation", "需求", "演示", "立项"],
        ["sample", "trial", "样品", "试用", "打样"],
        ["proposal", "quot", "price", "offer", "方案", "报价", "投标"],
        ["negotiat", "review", "contract", "commit", "谈判", "商务", "合同", "审批"],
    ];

    /// <summary><c>won</c>, <c>lost</c> or <c>open</c>.</summary>
    public static string OutcomeOf(string stage)
    {
        var plain = HeaderName.Plain(stage);
        return Holds(plain, Lost) ? "lost" : Holds(plain, Won) ? "won" : "open";
    }

    /// <summary>The stages in their likely order: open ones by their names, unknown ones where they first come, then won, then lost.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> stages) =>
        [.. stages.Select((s, i) => (Stage: s, Place: PlaceOf(s), Index: i)).OrderBy(s => s.Place).ThenBy(s => s.Index).Select(s => s.Stage)];

    private static int PlaceOf(string stage)
    {
        var outcome = OutcomeOf(stage);
        if (outcome != "open") return Open.Length + (outcome == "won" ? 1 : 2);
        var place = Array.FindIndex(Open, words => Holds(HeaderName.Plain(stage), words));
        return place < 0 ? Open.Length / 2 : place;
    }

    private static bool Holds(string plain, string[] words) => Array.Exists(words, w => plain.IndexOf(w, StringComparison.Ordinal) >= 0);
}
