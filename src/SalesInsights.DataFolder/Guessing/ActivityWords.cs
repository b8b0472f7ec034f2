namespace SalesInsights.DataFolder.Guessing;

/// <summary>What kinds of contact are called.</summary>
internal static class ActivityWords
{
    private static readonly (string Kind, string[] Words)[] Kinds =
    [
        ("mail_in", ["mailin", "incomingmail", "inbound", "收件", "来信"]), ("mail_out", ["mail", "邮件", "发件"]), ("call", ["call", "phone", "电话", "通话"]),
        ("visit", ["visit", "拜访", "上门"]), ("meeting", ["meeting", "event", "会议", "会面"]),
        ("message", ["message", "wechat", "whatsapp", "chat", "sms", "微信", "短信", "消息"]),
        ("quote", ["quot", "报价"]), ("sample", ["sample", "样品", "寄样"]), ("note", ["note", "task", "备注", "任务", "记录"]),
    ];

    /// <summary>The kind that a word or a table's name stands for; null where none is known.</summary>
    public static string? KindOf(string name)
    {
        var plain = HeaderName.Plain(name);
        foreach (var (kind, words) in Kinds)
        {
            if (Array.Exists(words, w => plain.IndexOf(w, StringComparison.Ordinal) >= 0)) return kind;
        }
        return null;
    }
}
