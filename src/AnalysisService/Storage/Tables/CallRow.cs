namespace Parley.AnalysisService.Storage.Tables;

/// <summary>A call from its opening to its report.</summary>
internal sealed class CallRow
{
    public const int CallIdLength = 200;

    /// <summary>Never used twice, so that a machine that still holds an erased call cannot write into another one.</summary>
    public long Id { get; init; }

    public int TenantId { get; init; }

    public TenantRow? Tenant { get; init; }

    /// <summary>The caller's own id.</summary>
    public required string CallId { get; init; }

    /// <summary>The bytes of <c>parley.v1.CallSettings</c>.</summary>
    public required byte[] Settings { get; init; }

    /// <summary>The bytes of <c>parley.v1.CallReport</c>; null while the call is on.</summary>
    public byte[]? Report { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the report was stored last; null while the call is on.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
