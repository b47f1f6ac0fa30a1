using System.CommandLine;
using Grpc.Core;
using Parley.Analysis.Calls;
using Parley.Scoring.Output;
using Parley.Scoring.Replay;
using Parley.Scoring.Watch;

namespace Parley.Scoring.Commands;

/// <summary>parley watch: shows the alerts of all calls that are on, one line each, until it is stopped.</summary>
internal static class WatchCommand
{
    private static readonly string[] Severities = ["notice", "warning", "critical"];

    public static Command Create()
    {
        var address = AddressOption.Create();
        var team = new Option<string>("--team") { Description = "Only calls of this team.", DefaultValueFactory = _ => "" };
        var agent = new Option<string>("--agent") { Description = "Only calls of this agent.", DefaultValueFactory = _ => "" };
        var severity = new Option<string>("--severity") { Description = "Only alerts at least so severe.", DefaultValueFactory = _ => Severities[0] };
        severity.AcceptOnlyFromAmong(Severities);
        var labels = new Option<string[]>("--label") { Description = "Only these violations; may be repeated.", DefaultValueFactory = _ => [] };
        labels.AcceptOnlyFromAmong([.. Labels.Violations.All]);
        var command = new Command("watch", "Show the alerts of all calls that are on, as they come.") { address, team, agent, severity, labels };
        command.SetAction((parsed, cancellation) => RunAsync(
            new WatchOptions
            {
                Addresses = ServiceAddress.TryParseList(parsed.GetValue(address)!)!,
                Team = parsed.GetValue(team)!,
                AgentId = parsed.GetValue(agent)!,
                Minimum = (AlertSeverity)(Array.IndexOf(Severities, parsed.GetValue(severity)) + 1),
                Labels = parsed.GetValue(labels)!,
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(WatchOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await new WatchRun(options, new AlertOutput(Consoles.Out), Terminal.Note, TimeProvider.System).RunAsync(cancellationToken);
            return ExitCodes.Done;
        }
        catch (Exception failure) when ((failure is RpcException or OperationCanceledException) && cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Done;
        }
        catch (RpcException failure)
        {
            Terminal.Fail(ServiceFailure.Explain(failure, options.Addresses[0]));
            return ServiceFailure.ExitCode(failure);
        }
    }
}
