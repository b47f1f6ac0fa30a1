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
        // Whether it is there is only told of what may be named.
        if (RealPath.Of(full) is not { } real || !options.Value.BatchFolders.Any(folder => MayName(full, real, Path.GetFullPath(folder))))
        {
            throw new RpcException(new Status(
                StatusCode.PermissionDenied, "The path is not below a folder that callers may name. Upload the calls, or have the folder added to Parley:BatchFolders."));
        }
        return Path.Exists(real) ? real
            : throw new RpcException(new Status(StatusCode.NotFound, "There is no such file or folder on the service's machine. Check path."));
    }

    /// <summary>Both as it is written and as its links lead.</summary>
    private static bool MayName(string full, string real, string folder) =>
        IsWithin(full, folder) && RealPath.Of(folder) is { } allowed && IsWithin(real, allowed);

    private static bool IsWithin(string path, string folder)
    {
        var above = Path.TrimEndingDirectorySeparator(folder);
        return path == above || Path.TrimEndingDirectorySeparator(path) == above
            || path.StartsWith(Path.EndsInDirectorySeparator(above) ? above : above + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
