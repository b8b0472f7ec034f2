namespace SalesInsights.Consumer.Examples;

/// <summary>The packages' README examples one after the other.</summary>
internal static class AllExamples
{
    public static void Run(string folder, TextWriter output)
    {
        CoreExample.Run(output);
        RulesExample.Run(DataFolder.DataFolderReader.Load(folder).Ledger, output);
        DataFolderExample.Run(folder, output);
    }
}
