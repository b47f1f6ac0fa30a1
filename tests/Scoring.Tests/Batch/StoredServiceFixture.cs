using Parley.Scoring.Tests.Replay;

namespace Parley.Scoring.Tests.Batch;

/// <summary>A service with a database of its own.</summary>
public sealed class StoredServiceFixture : ServiceFixture
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-batch-");

    protected override IReadOnlyList<string> Storage => ["--Parley:Store=sqlite", $"--Parley:SqliteFile={Path.Combine(_folder.FullName, "parley.db")}"];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
