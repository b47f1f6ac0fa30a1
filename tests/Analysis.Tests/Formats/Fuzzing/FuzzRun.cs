using System.Diagnostics;
using System.Globalization;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats.Fuzzing;

/// <summary>Damaged inputs through one reader, and what came of them. Work is measured in bytes that were allocated; time is only kept for the record.</summary>
/// <param name="reader">Its name in the figures.</param>
/// <param name="files">Good files of its form.</param>
internal sealed class FuzzRun(string reader, IReadOnlyList<(string Name, byte[] Bytes)> files)
{
    /// <summary>Buffers of a reader, whatever the input.</summary>
    private const long FreeBytes = 8 << 20;

    /// <summary>Allocated bytes for each byte of input.</summary>
    private const long BytesPerByte = 4_000;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    private int _inputs;
    private int _read;
    private int _refused;
    private long _mostAllocated;
    private TimeSpan _slowest;

    public void Run(int inputs)
    {
        for (var seed = 0; seed < inputs; seed++)
        {
            var random = new Random(seed);
            var (name, bytes) = files[seed % files.Count];
            var mutant = (random.Next(2) == 0 ? JsonMutation.Mutate(bytes, random) : null) ?? ByteMutation.Mutate(bytes, random);
            Read(mutant, seed % 3 == 0 ? "stdin" : name, $"{reader}, {name}, seed {seed}");
        }
    }

    /// <summary>"reader  inputs  read  refused  slowest  most memory".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{reader,-28} {_inputs,8} inputs  {_read,8} read  {_refused,8} refused  slowest {_slowest.TotalMilliseconds,6:0.0} ms  most {_mostAllocated / 1024.0 / 1024,6:0.0} MB");

    private void Read(byte[] mutant, string name, string place)
    {
        var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var items = Items(mutant, name, place);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var elapsed = Stopwatch.GetElapsedTime(started);
        (_mostAllocated, _slowest, _inputs) = (Math.Max(_mostAllocated, allocated), elapsed > _slowest ? elapsed : _slowest, _inputs + 1);
        Assert.True(allocated <= FreeBytes + BytesPerByte * mutant.Length && elapsed < Hang, $"{place}: {allocated} bytes and {elapsed} for {mutant.Length} bytes: {Convert.ToBase64String(mutant)}");
        Assert.True(items.Count > 0, $"{place}: neither a call nor an error: {Convert.ToBase64String(mutant)}");
        if (items.Exists(item => item.Call is not null))
            _read++;
        else
            _refused++;
        foreach (var item in items)
            RequireSound(item, place);
    }

    private static List<ReadItem> Items(byte[] mutant, string name, string place)
    {
        try
        {
            return [.. TranscriptReader.Read(new MemoryStream(mutant), name, ReadOptions.Default)];
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{place}: {Convert.ToBase64String(mutant)}", failure);
        }
    }

    private static void RequireSound(ReadItem item, string place)
    {
        Assert.True(item.Call is null != item.Error is null, place);
        if (item.Error is { } error)
        {
            Assert.True(error.Message.Length is > 0 and < 1_000 && error.Remedy.Length > 0 && error.Line is null or > 0, $"{place}: {error}");
            return;
        }
        Assert.True(item.Call!.CallId.Length is > 0 and <= 200 && item.Call.SourceFormat.Length > 0 && item.Warnings.All(warning => warning.Message.Length > 0), place);
        if (item.Call is Note note)
            Assert.True(!string.IsNullOrWhiteSpace(note.Text), place);
        else
            Assert.True(((Transcript)item.Call).Turns is { Count: > 0 } turns && turns.All(IsSound), $"{place}: {string.Join('\n', ((Transcript)item.Call).Turns)}");
    }

    private static bool IsSound(Turn turn) => !string.IsNullOrWhiteSpace(turn.Text) && !turn.Text.Contains('\0', StringComparison.Ordinal)
        && !(turn.EndOffset < turn.StartOffset) && !(turn.StartOffset < TimeSpan.Zero) && turn.Confidence is null or (>= 0 and <= 1);
}
