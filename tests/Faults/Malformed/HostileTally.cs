using Grpc.Core;

namespace Parley.Faults.Malformed;

/// <summary>What became of malformed streams. Used by several at once.</summary>
internal sealed class HostileTally
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, int> _statuses = new(StringComparer.Ordinal);

    /// <summary>How many streams ended with which status; "none" where the caller broke off.</summary>
    public IReadOnlyDictionary<string, int> Statuses => _statuses;

    /// <summary>Streams at which the service failed, as it says itself.</summary>
    public int Unexpected { get; private set; }

    /// <summary>Streams that did not end.</summary>
    public int Hanging { get; private set; }

    public void Add(Status? status)
    {
        lock (_gate)
        {
            var name = status?.StatusCode.ToString() ?? "none";
            _statuses[name] = _statuses.GetValueOrDefault(name) + 1;
            // The words of RpcErrors; and whatever got past it.
            if (status is { StatusCode: StatusCode.Unknown } || status?.Detail.StartsWith("The service failed", StringComparison.Ordinal) == true)
                Unexpected++;
        }
    }

    public void AddHanging()
    {
        lock (_gate)
            Hanging++;
    }
}
