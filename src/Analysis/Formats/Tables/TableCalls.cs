using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Tables;

/// <summary>The calls of a table of turns that are still open. When they grow too large the oldest are closed; a row that comes for a closed call later is told.</summary>
/// <param name="maximumLength">Of the open calls together, in characters.</param>
internal sealed class TableCalls(string file, long maximumLength)
{
    private readonly Dictionary<string, TableCall> _open = new(StringComparer.Ordinal);
    private readonly Queue<TableCall> _byAge = new();
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private long _length;

    /// <summary>Takes in a row; gives the calls that are closed by it.</summary>
    public IEnumerable<ReadItem> Add(string id, TableRow row, CallContext context, TableColumns columns)
    {
        var items = new List<ReadItem>();
        if (_closed.Contains(id))
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"the call \"{id}\" goes on here, more than {maximumLength} characters after its first rows, and its first rows were read without these");
            return [new ReadItem { Error = new InputError(file, row.Line, message, "Sort the table by call, and score it again.") }];
        }
        if (!_open.TryGetValue(id, out var call))
        {
            _open.Add(id, call = new TableCall(file, id, columns));
            _byAge.Enqueue(call);
        }
        call.Context = context with
        {
            AgentId = call.Context.AgentId ?? context.AgentId,
            CustomerId = call.Context.CustomerId ?? context.CustomerId,
            Language = call.Context.Language ?? context.Language,
        };
        _length -= call.Length;
        call.Add(row);
        _length += call.Length;
        while (_length > maximumLength)
            items.AddRange(CloseOldest());
        return items;
    }

    /// <summary>All that are open, in the order of their first rows.</summary>
    /// <param name="isWhole">False when the table broke off: then one that was open may lack words.</param>
    public IEnumerable<ReadItem> Finish(bool isWhole)
    {
        while (_byAge.Count > 0)
        {
            if (!isWhole && _byAge.Count == 1)
                _byAge.Peek().Fail(null, $"the table breaks off within the call \"{_byAge.Peek().Id}\"", "Mend the row that is named above.");
            else if (!isWhole)
                _byAge.Peek().Warn(null, "the table breaks off later: this call may lack words", "Mend the row that is named above, and score the call again.");
            foreach (var item in CloseOldest())
                yield return item;
        }
    }

    private IEnumerable<ReadItem> CloseOldest()
    {
        var call = _byAge.Dequeue();
        _open.Remove(call.Id);
        _closed.Add(call.Id);
        _length -= call.Length;
        return call.Finish();
    }
}
