namespace Parley.Analysis.Formats.Archives;

/// <summary>An archive that cannot be read to its end; the reader that opened it turns it into an error.</summary>
/// <param name="message">Without a full stop.</param>
/// <param name="remedy">A sentence.</param>
internal sealed class ArchiveException(string message, string remedy) : IOException(message)
{
    public string Remedy => remedy;
}
