namespace Parley.AnalysisService.Storage.Tables;

/// <summary>Whose rows they are. Rows carry the number, since a name in each segment would double what a short one costs.</summary>
internal sealed class TenantRow
{
    public const int NameLength = 100;

    public int Id { get; init; }

    public required string Name { get; init; }
}
