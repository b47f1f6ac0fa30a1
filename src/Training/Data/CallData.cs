using System.Security.Cryptography;
using System.Text;
using Parley.Analysis.Calls;

namespace Parley.Training.Data;

/// <summary>The labelled calls of a folder, split as its test-split.txt says.</summary>
/// <param name="Train">Calls to train on, ordered by id.</param>
/// <param name="Test">Calls never trained on.</param>
/// <param name="Errors">Every mistake in the files.</param>
internal sealed record CallData(IReadOnlyList<LabelledCall> Train, IReadOnlyList<LabelledCall> Test, IReadOnlyList<InputError> Errors)
{
    /// <summary>Reads all *.jsonl files of a folder, or the files given.</summary>
    public static CallData Load(string folder)
    {
        var files = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList();
        var read = LabelledCallReader.Read(files);
        var (test, splitErrors) = TestSplit.Load(folder, read.Calls.Select(call => call.Id));
        var ordered = read.Calls.OrderBy(call => call.Id, StringComparer.Ordinal).ToList();
        return new CallData(
            ordered.Where(call => !test.Contains(call.Id)).ToList(), ordered.Where(call => test.Contains(call.Id)).ToList(), [.. read.Errors, .. splitErrors]);
    }

    /// <summary>SHA-256 over the training calls' texts and labels.</summary>
    public string TrainHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var call in Train)
            hash.AppendData(Encoding.UTF8.GetBytes(LabelledCallWriter.ToJson(call) + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
