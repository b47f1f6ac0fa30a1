namespace Parley.Scoring.Output;

/// <summary>Where reports go: standard output, or a file that appears under its name only when it is complete.</summary>
internal sealed class OutputTarget : IDisposable
{
    /// <summary>The end of the name under which a file is written until it is complete.</summary>
    public const string PartialSuffix = ".partial";

    private const int BufferSize = 1 << 16;
    private readonly string? _file;
    private readonly Stream _stream;

    /// <param name="file">Null: standard output.</param>
    public OutputTarget(string? file)
    {
        _file = file;
        _stream = new BufferedStream(
            file is null ? Console.OpenStandardOutput() : new FileStream(file + PartialSuffix, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), BufferSize);
    }

    public bool IsFile => _file is not null;

    /// <summary>Somebody reads along.</summary>
    public bool IsScreen => !IsFile && !Console.IsOutputRedirected;

    public void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <summary>Everything is written: gives the file its name.</summary>
    public void Complete()
    {
        _stream.Flush();
        if (_file is null)
            return;
        _stream.Dispose();
        File.Move(_file + PartialSuffix, _file, overwrite: true);
    }

    /// <summary>Nothing worth keeping was written: leaves a file of that name as it was.</summary>
    public void Discard()
    {
        if (_file is null)
            return;
        _stream.Dispose();
        File.Delete(_file + PartialSuffix);
    }

    public void Dispose() => _stream.Dispose();
}
