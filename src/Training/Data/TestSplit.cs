using Parley.Analysis.Calls;

namespace Parley.Training.Data;

/// <summary>The fixed list of calls that are never trained on: test-split.txt beside the data, one id a line, # comments.</summary>
internal static class TestSplit
{
    public const string FileName = "test-split.txt";

    /// <summary>The listed ids; an id that is in no file is a mistake.</summary>
    public static (HashSet<string> Ids, IReadOnlyList<InputError> Errors) Load(string folder, IEnumerable<string> knownIds)
    {
        var path = Path.Combine(folder, FileName);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return (ids, []);
        var known = knownIds.ToHashSet(StringComparer.Ordinal);
        var errors = new List<InputError>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var id = line.Split('#')[0].Trim();
            if (id.Length == 0)
                continue;
            if (!ids.Add(id))
                errors.Add(new InputError(path, number, $"id '{id}' is listed twice", "Remove one of the lines."));
            else if (!known.Contains(id))
                errors.Add(new InputError(path, number, $"no call has the id '{id}'", "Restore the call or remove the line."));
        }
        return (ids, errors);
    }

    /// <summary>
    /// The listed ids and, of the calls that came in since, about one in eight: the groups (<see cref="CallGroups"/>) whose smallest id hashes so.
    /// A group with a listed call joins it whole.
    /// </summary>
    public static IReadOnlyList<string> Extend(IReadOnlyList<LabelledCall> calls, IReadOnlySet<string> listed)
    {
        var ordered = calls.OrderBy(call => call.Id, StringComparer.Ordinal).ToList();
        var groups = CallGroups.Of(ordered);
        return ordered.Select((call, i) => (call.Id, Group: groups[i])).GroupBy(row => row.Group)
            .Where(group => group.Any(row => listed.Contains(row.Id)) || Hash(group.Select(row => row.Id).Min(StringComparer.Ordinal)!) % Share == 0)
            .SelectMany(group => group.Select(row => row.Id)).Order(StringComparer.Ordinal).ToList();
    }

    private const int Share = 8;

    private static uint Hash(string id)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id));
        return BitConverter.ToUInt32(hash, 0);
    }
}
