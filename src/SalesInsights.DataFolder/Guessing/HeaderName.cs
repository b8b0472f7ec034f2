using System.Text;

namespace SalesInsights.DataFolder.Guessing;

/// <summary>Names of tables and columns without what differs between programs: capitals, blanks, hyphens, underscores.</summary>
internal static class HeaderName
{
    /// <summary>For example <c>salespersonid</c> for <c>SalesPersonID</c>, <c>sales_person_id</c> and <c>Sales person ID</c>.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
        }
        return plain.ToString();
    }
}
