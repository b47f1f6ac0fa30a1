using System.Text;

namespace Parley.Scoring.Output.Html;

/// <summary>
/// The pages of the calls most worth a look, at most a given number: the pages in a temporary file, in memory only where they are. A page that
/// a better one pushes out stays in the file as waste, until the file is deleted at the end.
/// </summary>
/// <param name="maximum">How many calls get a page.</param>
internal sealed class CallPages(int maximum) : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly PriorityQueue<(CallCard Card, long Start, int Length), (double Points, int Later)> _kept = new();
    private readonly FileStream _file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);

    /// <summary>Keeps a call's page if it is among the most worthwhile so far; of two alike the earlier one.</summary>
    /// <param name="card">The call.</param>
    /// <param name="write">Writes its page.</param>
    public void Offer(CallCard card, Action<TextWriter> write)
    {
        var priority = (card.Worth.Points, -card.Index);
        if (_kept.Count == maximum && _kept.TryPeek(out _, out var least) && priority.CompareTo(least) <= 0)
            return;
        var start = _file.Seek(0, SeekOrigin.End);
        using (var writer = new StreamWriter(_file, new UTF8Encoding(false), BufferSize, leaveOpen: true))
            write(writer);
        _kept.Enqueue((card, start, (int)(_file.Position - start)), priority);
        if (_kept.Count > maximum)
            _kept.Dequeue();
    }

    /// <summary>The kept calls, the most worthwhile first, each with what copies its page.</summary>
    public IReadOnlyList<(CallCard Card, Action<TextWriter> CopyTo)> Ranked() =>
        [.. _kept.UnorderedItems
            .OrderByDescending(item => item.Priority)
            .Select(item => (item.Element.Card, (Action<TextWriter>)(writer => Copy(item.Element.Start, item.Element.Length, writer))))];

    public void Dispose() => _file.Dispose();

    private void Copy(long start, int length, TextWriter writer)
    {
        var bytes = new byte[length];
        _file.Seek(start, SeekOrigin.Begin);
        _file.ReadExactly(bytes);
        writer.Write(Encoding.UTF8.GetString(bytes));
    }
}
