namespace Parley.AnalysisService.Storage.Tables;

/// <summary>A call of a batch, or a piece of its input that could not be read, with what came of it.</summary>
internal sealed class BatchItemRow
{
    /// <summary>SHA-256.</summary>
    public const int HashLength = 32;

    /// <summary><see cref="BatchRow.Id"/>.</summary>
    public long Batch { get; init; }

    /// <summary>From 0 without gaps, in the order in which they were added.</summary>
    public int Number { get; init; }

    public int TenantId { get; init; }

    /// <summary>Of call id and content: the same call twice is one item.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The bytes of <c>parley.v1.ScoreCallsRequest</c>; null when it could not be read.</summary>
    public byte[]? Input { get; init; }

    /// <summary>The bytes of <c>parley.v1.GetResultsResponse</c>: until there is a result only file and warnings.</summary>
    public required byte[] Result { get; init; }

    /// <summary>The reader that understood it; empty when it came over the wire.</summary>
    public required string Format { get; init; }

    /// <summary>It has an error.</summary>
    public bool HasFailed { get; init; }

    /// <summary>From when on a machine may take it: the epoch while nobody has it, later while one has it; null: it has its result.</summary>
    public DateTimeOffset? FreeAt { get; init; }

    /// <summary>Who has it: a number for each taking.</summary>
    public Guid? Claim { get; init; }

    /// <summary>How often it was taken and not given back: a call that brings down machine after machine must end.</summary>
    public int Attempts { get; init; }
}
