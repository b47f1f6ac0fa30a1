namespace Parley.Analysis.Scorecards.Rules;

/// <summary>
/// A phrase that may be said a little differently or be misheard: the place in a text with the fewest characters inserted, dropped or replaced
/// (Sellers, 1980), at most so many. It begins and ends at word edges.
/// </summary>
internal sealed class NearPhrase
{
    /// <summary>More changes than this are another phrase.</summary>
    public const int MaximumDistance = 5;

    private readonly string _phrase;
    private readonly int _distance;

    /// <param name="phrase">As heard (<see cref="SpokenText"/>), at least <see cref="MinimumLength"/> characters.</param>
    /// <param name="distance">At least 1.</param>
    public NearPhrase(string phrase, int distance)
    {
        _phrase = phrase;
        _distance = distance;
        Pieces = Split();
    }

    /// <summary>One of these stands unchanged in every text that the phrase is near to: with one piece more than changes, one is left alone.</summary>
    public IReadOnlyList<string> Pieces { get; }

    /// <summary>So that each piece has two characters at least, and the most of the phrase is there.</summary>
    public static int MinimumLength(int distance) => (3 * distance) + 1;

    /// <summary>The nearest place, the first of several: [start, end) of the heard text; null when it is nowhere near.</summary>
    public (int Start, int End)? Find(SpokenText spoken)
    {
        var text = spoken.Text;
        var (costs, starts) = (new int[_phrase.Length + 1], new int[_phrase.Length + 1]);
        for (var i = 0; i <= _phrase.Length; i++)
            costs[i] = i;
        (int Start, int End)? best = null;
        var bestCost = _distance + 1;
        for (var position = 1; position <= text.Length; position++)
        {
            Advance(costs, starts, text[position - 1], position, spoken.IsEdge(position));
            if (costs[^1] >= bestCost || !spoken.IsEdge(position))
                continue;
            bestCost = costs[^1];
            best = (starts[^1], position);
        }
        return best;
    }

    /// <summary>The next column of the table: cell i is the cost of the phrase's first i characters against the text that ends here, and where that began.</summary>
    private void Advance(int[] costs, int[] starts, char c, int position, bool isEdge)
    {
        var (diagonal, diagonalStart) = (costs[0], starts[0]);
        // Only at an edge may the phrase begin.
        costs[0] = isEdge ? 0 : _distance + 1;
        starts[0] = position;
        for (var i = 1; i < costs.Length; i++)
        {
            var (cost, start) = (diagonal + (_phrase[i - 1] == c ? 0 : 1), diagonalStart);
            if (costs[i] + 1 < cost)
                (cost, start) = (costs[i] + 1, starts[i]);
            if (costs[i - 1] + 1 < cost)
                (cost, start) = (costs[i - 1] + 1, starts[i - 1]);
            (diagonal, diagonalStart) = (costs[i], starts[i]);
            (costs[i], starts[i]) = (cost, start);
        }
    }

    private List<string> Split()
    {
        var count = _distance + 1;
        return Enumerable.Range(0, count).Select(i => _phrase[(i * _phrase.Length / count)..((i + 1) * _phrase.Length / count)]).Distinct().ToList();
    }
}
