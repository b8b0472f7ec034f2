namespace SalesInsights.DataFolder.Readers;

/// <summary>The columns of one file of the data folder; a mapping file maps onto the same fields.</summary>
internal sealed class FactSchema
{
    /// <summary>Describes a fact's fields.</summary>
    /// <param name="name">The file's name without <c>.csv</c>, which is also the fact's name in a mapping file.</param>
    /// <param name="columns">The columns with blanks between, marked as in INTERFACE: <c>*</c> filled, <c>?</c> present.</param>
    public FactSchema(string name, string columns)
    {
        Name = name;
        var words = columns.Split(' ');
        Fields = [.. words.Select(w => w.TrimEnd('*', '?')), "recorded_at"];
        Needs = [.. words.Select(w => w.EndsWith("*", StringComparison.Ordinal) ? FieldNeed.Filled
            : w.EndsWith("?", StringComparison.Ordinal) ? FieldNeed.Present : FieldNeed.Optional), FieldNeed.Optional];
    }

    public string Name { get; }

    public string FileName => Name + ".csv";

    /// <summary>The fields' names; <c>recorded_at</c>, which any file may have, is the last.</summary>
    public IReadOnlyList<string> Fields { get; }

    public IReadOnlyList<FieldNeed> Needs { get; }

    /// <summary>The field's place, or -1.</summary>
    public int IndexOf(string field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i] == field) return i;
        }
        return -1;
    }
}
