using System.CommandLine;
using Grpc.Core;
using Parley.Scoring.Output;
using Parley.Scoring.Replay;

namespace Parley.Scoring.Commands;

/// <summary>parley replay: streams a recorded call to a service and shows the findings as they come.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A recorded call, in any format that 'parley score' reads." };
        var address = AddressOption.Create();
        var speed = new Option<double>("--speed") { Description = "Times the call's own pace; 0 is as fast as possible.", DefaultValueFactory = _ => 1 };
        var call = new Option<string?>("--call") { Description = "The id of the call to replay, where the file holds several; default: the first." };
        speed.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(double.TryParse(token.Value, System.Globalization.CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1_000_000))
                result.AddError($"--speed is '{token.Value}'. Give a number from 0 (as fast as possible) to 1000000.");
        });
        var command = new Command("replay", "Stream a recorded call to a service and show its findings as they come.") { file, address, speed, call };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ReplayOptions
            {
                File = parsed.GetValue(file)!,
                Addresses = ServiceAddress.TryParseList(parsed.GetValue(address)!)!,
                Speed = parsed.GetValue(speed),
                CallId = parsed.GetValue(call),
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ReplayOptions options, CancellationToken cancellationToken)
    {
        if (RecordedCall.Find(options, out var exitCode) is not { } call)
            return exitCode;
        try
        {
            var output = new LiveOutput(Consoles.Out, ReportWords.For(CallLanguage.Of(call)));
            await new ReplayRun(options, output, Terminal.Note, TimeProvider.System).RunAsync(call, cancellationToken);
            return ExitCodes.Done;
        }
        catch (Exception failure) when ((failure is RpcException or OperationCanceledException) && cancellationToken.IsCancellationRequested)
        {
            Terminal.Note("stopped before the end of the call");
            return ExitCodes.InputFailed;
        }
        catch (RpcException failure)
        {
            Terminal.Fail(ServiceFailure.Explain(failure, options.Addresses[0]));
            return ServiceFailure.ExitCode(failure);
        }
    }
}
