using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Demo;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Sources;

/// <summary>Loads what the command line names: a data folder, a CRM's own export through a mapping, or the demo company.</summary>
public static class CompanySource
{
    public static LoadedData Load(Settings settings, CancellationToken cancellation = default, IProgress<LoadProgress>? progress = null) =>
        DemoOf(settings.Data) is { } size ? LoadDemo(size) : LoadFolder(settings.Data!, settings, cancellation, progress);

    /// <summary>Which demo company is meant: the small one where no data is named; null where a folder is.</summary>
    public static DemoSize? DemoOf(string? data) => data switch
    {
        null or "demo:small" => DemoSize.Small,
        "demo:company" => DemoSize.Company,
        _ => null,
    };

    private static LoadedData LoadDemo(DemoSize size)
    {
        var facts = DemoCompany.Create(size);
        return new(facts.AddTo(new LedgerBuilder(facts.Company)).Build(), DemoFolder.NamesOf(facts), facts.AsOf, TargetMeasure.Payments);
    }

    private static LoadedData LoadFolder(string folder, Settings settings, CancellationToken cancellation, IProgress<LoadProgress>? progress)
    {
        var options = new FolderOptions { Mapping = MappingCatalog.PathOf(settings.Mapping), IsStrict = settings.IsStrict, Progress = progress };
        var loaded = DataFolderReader.Load(folder, options, cancellation);
        return new(loaded.Ledger, loaded.Names, loaded.AsOf ?? loaded.Ledger.LastDay, Defaults.MeasureOf(loaded.Ledger))
        {
            Files = loaded.Files,
            Unused = loaded.Unused,
        };
    }
}
