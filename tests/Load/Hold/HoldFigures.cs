namespace Parley.Load.Hold;

/// <summary>Memory of calls that are held open.</summary>
internal sealed record HoldFigures
{
    public required string Store { get; init; }

    public required int Calls { get; init; }

    public required int Turns { get; init; }

    /// <summary>What the service grew by, for each call: HTTP/2 stream, grain, and what is kept of the call.</summary>
    public required double KbPerCall { get; init; }

    /// <summary>What the empty handler grew by, for each stream.</summary>
    public required double EmptyKbPerCall { get; init; }

    /// <summary>The service's private memory before, in MB: models and runtime.</summary>
    public required double BeforeMb { get; init; }

    public required double AfterMb { get; init; }
}
