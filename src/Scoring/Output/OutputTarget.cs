using System.Text;

namespace Parley.Scoring.Output;

/// <summary>Where reports go: standard output, or a file that is not touched before something is written, so that a failed start costs nothing.</summary>
/// <param name="file">Null: standard output.</param>
internal sealed class OutputTarget(string? file) : IDisposable
{
    private const int BufferSize = 1 << 16;
    private StreamWriter? _writer;

    public bool IsFile => file is not null;

    /// <summary>UTF-8 without a mark, lines ended by LF.</summary>
    public TextWriter Writer => _writer ??= new StreamWriter(
        file is null ? Console.OpenStandardOutput() : new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        BufferSize)
    {
        NewLine = "\n",
    };

    public void Dispose() => _writer?.Dispose();
}
