using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Analysis.Checks;

/// <summary>A few measures by name. Every live call holds some for each check: this takes a fifth of a dictionary's room.</summary>
internal sealed class MeasureList(Measure[] measures) : IReadOnlyDictionary<string, double>
{
    public int Count => measures.Length;

    public IEnumerable<string> Keys => measures.Select(measure => measure.Name);

    public IEnumerable<double> Values => measures.Select(measure => measure.Value);

    public double this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no measure '{key}'.");

    /// <summary>Whether they are these, in this order.</summary>
    public bool Are(ReadOnlySpan<Measure> others)
    {
        if (measures.Length != others.Length)
            return false;
        for (var i = 0; i < others.Length; i++)
        {
            if (!measures[i].Value.Equals(others[i].Value) || measures[i].Name != others[i].Name)
                return false;
        }
        return true;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value)
    {
        foreach (var measure in measures)
        {
            if (measure.Name == key)
            {
                value = measure.Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, double>> GetEnumerator()
    {
        foreach (var (name, value) in measures)
            yield return KeyValuePair.Create(name, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
