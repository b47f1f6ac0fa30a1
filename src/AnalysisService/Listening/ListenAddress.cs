using System.Net;

namespace Parley.AnalysisService.Listening;

/// <summary>An address to serve, and the setting that it comes from.</summary>
/// <param name="Setting">"Parley:GrpcAddress", "urls", "Kestrel:Endpoints:Grpc:Url"…</param>
/// <param name="Text">As configured.</param>
internal sealed record ListenAddress(string Setting, string Text)
{
    /// <summary>Null when the text is not an address.</summary>
    public BindingAddress? Parsed { get; } = TryParse(Text);

    /// <summary>Null for "localhost", "*" and names.</summary>
    public IPAddress? Ip => IPAddress.TryParse(Parsed?.Host.Trim('[', ']'), out var ip) ? ip : null;

    public bool IsLocalhost => string.Equals(Parsed?.Host, "localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Only programs on this machine can reach it.</summary>
    public bool IsLoopback => Parsed is { } address && (address.IsUnixPipe || address.IsNamedPipe || IsLocalhost || (Ip is { } ip && IPAddress.IsLoopback(ip)));

    public bool IsAnyAddress => Parsed?.Host is "*" or "+";

    private static BindingAddress? TryParse(string text)
    {
        try
        {
            return BindingAddress.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
