using System.CommandLine;
using Grpc.Core;
using Parley.Scoring.Batch;
using Parley.Scoring.Replay;

namespace Parley.Scoring.Commands;

/// <summary>parley batch: has a service score many calls in the background (docs/batch.md).</summary>
internal static class BatchCommand
{
    public static Command Create() => new("batch", "Have a service score many recorded calls in the background.")
    {
        Submit(), Status(), Results(), Cancel(), List(),
    };

    private static Command Submit()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files and folders on this machine.", Arity = ArgumentArity.OneOrMore };
        var address = AddressOption.Create();
        var name = new Option<string>("--name") { Description = "A name for people.", DefaultValueFactory = _ => "" };
        var id = new Option<string>("--id") { Description = "An id of your own: the same command after a broken connection goes on with the same batch.", DefaultValueFactory = _ => "" };
        var note = new Option<bool>("--note") { Description = "Plain text is an after-call note." };
        var mask = new Option<bool>("--mask") { Description = "Mask personal data in the reports; lengths and offsets stay." };
        var wait = new Option<bool>("--wait") { Description = "Wait until all is analysed." };
        var command = new Command("submit", "Upload calls as a batch; writes its id.") { paths, address, name, id, note, mask, wait };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(address)!, client => new BatchSubmission(client).RunAsync(
            new BatchSubmitOptions
            {
                Paths = parsed.GetValue(paths)!,
                Name = parsed.GetValue(name)!,
                BatchId = parsed.GetValue(id)!,
                IsNote = parsed.GetValue(note),
                Mask = parsed.GetValue(mask),
                Wait = parsed.GetValue(wait),
            },
            cancellation)));
        return command;
    }

    private static Command Status()
    {
        var (id, address) = (IdArgument(), AddressOption.Create());
        var command = new Command("status", "Show how far a batch is, and its first errors.") { id, address };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(address)!, client => new BatchOverview(client).ShowAsync(parsed.GetValue(id)!, cancellation)));
        return command;
    }

    private static Command Results()
    {
        var (id, address) = (IdArgument(), AddressOption.Create());
        var outFile = new Option<string>("--out") { Description = "Where the reports go; a file that is there is replaced when they are complete.", Required = true };
        var format = new Option<ReportFormat?>("--format") { Description = "text, json, jsonl or csv; default: by the end of --out's name, else jsonl." };
        var command = new Command("results", "Wait for a batch and write its reports to a file, in the order of its calls.") { id, address, outFile, format };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(address)!, client => new BatchDownload(client).RunAsync(
            parsed.GetValue(id)!, parsed.GetValue(outFile)!, parsed.GetValue(format) ?? ReportFormats.Of(parsed.GetValue(outFile)) ?? ReportFormat.Jsonl, cancellation)));
        return command;
    }

    private static Command Cancel()
    {
        var (id, address) = (IdArgument(), AddressOption.Create());
        var command = new Command("cancel", "End a batch; what is analysed already can still be read.") { id, address };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(address)!, client => new BatchOverview(client).CancelAsync(parsed.GetValue(id)!, cancellation)));
        return command;
    }

    private static Command List()
    {
        var address = AddressOption.Create();
        var command = new Command("list", "List all batches, the newest first.") { address };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(address)!, client => new BatchOverview(client).ListAsync(cancellation)));
        return command;
    }

    private static Argument<string> IdArgument() => new("id") { Description = "The batch, as 'parley batch submit' wrote it." };

    private static async Task<int> RunAsync(string addresses, Func<BatchClient, Task<int>> run)
    {
        var address = ServiceAddress.TryParseList(addresses)![0];
        using var client = new BatchClient(address);
        try
        {
            return await run(client);
        }
        catch (Exception failure) when (failure is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            Terminal.Note("stopped; what the service has, it goes on with");
            return ExitCodes.InputFailed;
        }
        catch (RpcException failure)
        {
            Terminal.Fail(ServiceFailure.Explain(failure, address));
            return ServiceFailure.ExitCode(failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Terminal.Fail(failure.Message);
            return ExitCodes.BadUsage;
        }
    }
}
