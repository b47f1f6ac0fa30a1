using System.Collections;

namespace Parley.Analysis.Sessions;

/// <summary>The first items of a list that only ever grows: a snapshot without a copy.</summary>
internal sealed class ListPrefix<T>(List<T> list, int count) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => index < count ? list[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return list[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
