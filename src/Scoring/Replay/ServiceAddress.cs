namespace Parley.Scoring.Replay;

/// <summary>Where a service is, as people write it.</summary>
internal static class ServiceAddress
{
    /// <summary>One or several, separated by commas; null when one of them is no address.</summary>
    public static IReadOnlyList<Uri>? TryParseList(string text)
    {
        var addresses = text.Split(',', StringSplitOptions.TrimEntries).Select(TryParse).ToList();
        return addresses.Contains(null) ? null : addresses.OfType<Uri>().ToList();
    }

    /// <summary>"http://host:port", "https://…", or "host:port", which is read as http.</summary>
    public static Uri? TryParse(string text)
    {
        var full = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        return Uri.TryCreate(full, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            && address.PathAndQuery == "/"
            ? address : null;
    }
}
