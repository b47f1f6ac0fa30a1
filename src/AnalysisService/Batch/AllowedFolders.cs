using Grpc.Core;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Wire;

namespace Parley.AnalysisService.Batch;

/// <summary>Which paths of this machine callers may name: those below <see cref="ServiceOptions.BatchFolders"/>, wherever links lead.</summary>
internal sealed class AllowedFolders(IOptions<ServiceOptions> options)
{
    /// <summary>The real path of what a caller names.</summary>
    /// <exception cref="RpcException">PERMISSION_DENIED, NOT_FOUND.</exception>
    /// <exception cref="InvalidRequestException">It is no full path.</exception>
    public string Resolve(string path)
    {
        if (!Path.IsPathFullyQualified(path) || path.Contains('\0', StringComparison.Ordinal))
            throw new InvalidRequestException("path", "Is no full path. Write it from the root, as the service's machine knows it.");
        var full = Path.GetFullPath(path);
        // First as it is written: of what is elsewhere not even whether it is there is told.
        if (!options.Value.BatchFolders.Any(folder => IsWithin(full, Path.GetFullPath(folder))))
            throw Denied();
        var real = RealPath.Of(full)
            ?? throw new RpcException(new Status(StatusCode.NotFound, "There is no such file or folder on the service's machine. Check path."));
        return options.Value.BatchFolders.Any(folder => RealPath.Of(Path.GetFullPath(folder)) is { } allowed && IsWithin(real, allowed)) ? real : throw Denied();
    }

    private static bool IsWithin(string path, string folder)
    {
        var above = Path.TrimEndingDirectorySeparator(folder);
        return path == above || Path.TrimEndingDirectorySeparator(path) == above
            || path.StartsWith(Path.EndsInDirectorySeparator(above) ? above : above + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static RpcException Denied() => new(new Status(
        StatusCode.PermissionDenied, "The path is not below a folder that callers may name. Upload the calls, or have the folder added to Parley:BatchFolders."));
}
