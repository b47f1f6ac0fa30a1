using System.CommandLine;
using Parley.Scoring.Replay;

namespace Parley.Scoring.Commands;

/// <summary>--to: where the service is.</summary>
internal static class AddressOption
{
    private const string Default = "http://127.0.0.1:5080";

    public static Option<string> Create()
    {
        var address = new Option<string>("--to")
        {
            Description = "The service's gRPC address; several, separated by commas, where it runs on several machines.",
            DefaultValueFactory = _ => Default,
        };
        address.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && ServiceAddress.TryParseList(token.Value) is null)
                result.AddError($"--to is '{token.Value}', which is no address. Write it like {Default}.");
        });
        return address;
    }
}
