namespace Parley.Scoring.Output;

/// <summary>Where reports go: standard output or a file. Collects small writes.</summary>
internal sealed class OutputTarget : IDisposable
{
    private const int BufferSize = 1 << 17;
    private readonly BufferedStream _stream;

    private OutputTarget(Stream stream, long length, bool isScreen)
    {
        _stream = new BufferedStream(stream, BufferSize);
        (Length, IsScreen) = (length, isScreen);
    }

    /// <summary>Somebody reads along.</summary>
    public bool IsScreen { get; }

    /// <summary>Bytes so far, those of an earlier, interrupted run included.</summary>
    public long Length { get; private set; }

    public static OutputTarget ToStandardOutput() => new(Console.OpenStandardOutput(), 0, isScreen: !Console.IsOutputRedirected);

    /// <summary>Goes on at the end of the file; the caller disposes it.</summary>
    public static OutputTarget ToFile(FileStream file) => new(file, file.Length, isScreen: false);

    /// <summary>A file that is gone when it is disposed.</summary>
    public static OutputTarget ToTemporaryFile(string file) =>
        new(new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, FileOptions.DeleteOnClose), 0, isScreen: false);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        Length += bytes.Length;
    }

    public void Flush() => _stream.Flush();

    public void Dispose() => _stream.Dispose();
}
