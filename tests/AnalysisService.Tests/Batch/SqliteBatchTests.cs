namespace Parley.AnalysisService.Tests.Batch;

public sealed class SqliteBatchTests : BatchServiceTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-batch-");

    protected override (string Key, string Value)[] Store => [("Parley:Store", "sqlite"), ("Parley:SqliteFile", Path.Combine(_folder.FullName, "parley.db"))];

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
