using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Listening;

/// <summary>Refuses addresses that cannot be served, and all but loopback unless the network is trusted: there is no authentication yet.</summary>
internal sealed class ListenValidator(ListenPlan plan) : IValidateOptions<ServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        var own = plan.Grpc(options).Concat(plan.Http(options)).ToList();
        var problems = own.Select(OwnProblem)
            .Concat(plan.Kestrel.Where(address => address.Parsed is null).Select(NoAddress))
            .Concat(own.Concat(plan.Kestrel).Select(address => Exposure(address, options)))
            .OfType<string>().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? OwnProblem(ListenAddress address)
    {
        if (address.Parsed is not { } parsed)
            return NoAddress(address);
        if (parsed.Scheme != "http" || parsed.IsUnixPipe || parsed.IsNamedPipe)
            return $"{address.Setting} is '{address.Text}', but only http:// is served there. Set up TLS or a socket file with Kestrel:Endpoints.";
        if (address is { Ip: null, IsLocalhost: false, IsAnyAddress: false })
            return $"{address.Setting} is '{address.Text}', whose host is neither an IP address nor localhost nor *. Write an IP address of this machine.";
        return address.IsLocalhost && parsed.Port == 0
            ? $"{address.Setting} is '{address.Text}', but a free port cannot be taken for localhost. Write 127.0.0.1 or [::1]."
            : null;
    }

    private static string NoAddress(ListenAddress address) =>
        $"{address.Setting} is '{address.Text}', which is no address. Write it like http://127.0.0.1:5080.";

    private static string? Exposure(ListenAddress address, ServiceOptions options) =>
        options.TrustedNetwork || address.Parsed is null || address.IsLoopback ? null
        : $"{address.Setting} is '{address.Text}', which other machines can reach, and the service does not authenticate its callers. "
            + $"Serve 127.0.0.1, or set {ServiceOptions.Section}:{nameof(options.TrustedNetwork)}=true where the network is trusted.";
}
