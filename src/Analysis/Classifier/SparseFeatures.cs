namespace Parley.Analysis.Classifier;

/// <summary>A sparse feature vector: ascending slots with their values. Reused between turns by one owner.</summary>
public sealed class SparseFeatures
{
    private int[] _slots = new int[512];
    private float[] _values = new float[512];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    /// <summary>What <see cref="Slots"/> is a part of, for those who take arrays.</summary>
    internal int[] SlotArray => _slots;

    /// <summary>What <see cref="Values"/> is a part of, for those who take arrays.</summary>
    internal float[] ValueArray => _values;

    public void Clear() => Count = 0;

    public void Add(int slot, float value)
    {
        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }
        _slots[Count] = slot;
        _values[Count++] = value;
    }

    /// <summary>
    /// Adds a block of n-grams, their inverse document frequencies scaled to the length <paramref name="norm"/>.
    /// Ids from <paramref name="limit"/> on are left out.
    /// </summary>
    public void AddBlock(ReadOnlySpan<int> ids, Vocabulary vocabulary, int firstSlot, int limit, float norm)
    {
        var squares = 0f;
        var count = 0;
        while (count < ids.Length && ids[count] < limit)
        {
            var weight = vocabulary.Weight(ids[count++]);
            squares += weight * weight;
        }
        var scale = count == 0 ? 0 : norm / MathF.Sqrt(squares);
        for (var i = 0; i < count; i++)
            Add(firstSlot + ids[i], vocabulary.Weight(ids[i]) * scale);
    }
}
