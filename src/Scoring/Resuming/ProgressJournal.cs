using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Parley.Scoring.Resuming;

/// <summary>
/// The file beside an unfinished output that says how far it is: one line for the fingerprint, one for each checkpoint, each with its hash, so that
/// a line that was cut short by a kill or a power cut is known as such. Locked while it is open: two runs cannot write one output.
/// </summary>
internal sealed class ProgressJournal : IDisposable
{
    private const int HashLength = 16;
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly FileStream _stream;
    private readonly string _path;

    /// <exception cref="IOException">Another run has it, or the folder cannot be written.</exception>
    public ProgressJournal(string path)
    {
        _path = path;
        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        ReadAll();
    }

    /// <summary>Of the earlier run; null when there was none, or its journal breaks off before it began.</summary>
    public Fingerprint? Fingerprint { get; private set; }

    /// <summary>The last one; null when there is none.</summary>
    public Checkpoint? Last { get; private set; }

    /// <summary>Forgets an earlier run.</summary>
    public void Begin(Fingerprint fingerprint)
    {
        _stream.SetLength(0);
        Append(JsonSerializer.SerializeToUtf8Bytes(fingerprint, Json));
        (Fingerprint, Last) = (fingerprint, null);
    }

    /// <summary>Returns when it is on the disk. What the checkpoint says to be in the output must be there already.</summary>
    public void Append(Checkpoint checkpoint)
    {
        Append(JsonSerializer.SerializeToUtf8Bytes(checkpoint, Json));
        Last = checkpoint;
    }

    public void Delete()
    {
        _stream.Dispose();
        File.Delete(_path);
    }

    public void Dispose() => _stream.Dispose();

    private void Append(byte[] json)
    {
        _stream.Write(Encoding.ASCII.GetBytes(HashOf(json) + " "));
        _stream.Write(json);
        _stream.Write("\n"u8);
        _stream.Flush(flushToDisk: true);
    }

    /// <summary>Stops at the first line that is not whole, and cuts the file there: what follows is written after good lines only.</summary>
    private void ReadAll()
    {
        using var reader = new BinaryReader(_stream, Encoding.UTF8, leaveOpen: true);
        var content = reader.ReadBytes(checked((int)_stream.Length));
        var good = 0;
        while (content.AsSpan(good).IndexOf((byte)'\n') is var length and >= 0 && TryTake(content.AsSpan(good, length)))
            good += length + 1;
        _stream.SetLength(good);
        _stream.Seek(0, SeekOrigin.End);
    }

    private bool TryTake(ReadOnlySpan<byte> line)
    {
        if (line.Length <= HashLength || Encoding.ASCII.GetString(line[..HashLength]) != HashOf(line[(HashLength + 1)..]))
            return false;
        try
        {
            var json = line[(HashLength + 1)..];
            if (Fingerprint is null)
                Fingerprint = JsonSerializer.Deserialize<Fingerprint>(json, Json);
            else
                Last = JsonSerializer.Deserialize<Checkpoint>(json, Json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string HashOf(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json))[..HashLength];
}
