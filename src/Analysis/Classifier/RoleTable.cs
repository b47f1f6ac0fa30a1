namespace Parley.Analysis.Classifier;

/// <summary>
/// The head of the role as a table of its own: it is asked before anybody knows whose turn it is, and so which side's table. Of each n-gram the
/// weight and the inverse document frequency lie side by side.
/// </summary>
internal sealed class RoleTable
{
    private readonly (float Weight, float Frequency)[] _cells;
    private readonly float _bias;

    /// <param name="vocabulary">The n-grams' inverse document frequencies.</param>
    /// <param name="role">One head over the vocabulary.</param>
    public RoleTable(Vocabulary vocabulary, LinearHeads role)
    {
        _bias = role.Bias[0];
        _cells = new (float, float)[vocabulary.Count];
        for (var id = 0; id < _cells.Length; id++)
            _cells[id] = (role.WeightsOf(id)[0], vocabulary.Weight(id));
    }

    /// <summary>Log-odds that the agent speaks.</summary>
    public float Score(ReadOnlySpan<int> ids)
    {
        var squares = 0f;
        foreach (var id in ids)
            squares += _cells[id].Frequency * _cells[id].Frequency;
        var scale = 1 / MathF.Sqrt(squares);
        var score = _bias;
        foreach (var id in ids)
            score += _cells[id].Weight * (_cells[id].Frequency * scale);
        return score;
    }
}
