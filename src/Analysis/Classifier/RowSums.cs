using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Analysis.Classifier;

/// <summary>Sums rows of a table, eight columns at a step and up to thirty-two of them in registers from the first row to the last.</summary>
internal static class RowSums
{
    /// <summary>Columns come in groups of this many.</summary>
    public const int Width = 8;

    private const int Registers = 4;

    /// <summary>How many columns a row of at least this many is given: whole steps, and whole sets of registers where only one step is missing.</summary>
    public static int Padded(int columns)
    {
        var steps = (columns + Width - 1) / Width;
        return Width * (steps % Registers == Registers - 1 ? steps + 1 : steps);
    }

    /// <summary>The sums over the rows of these ids.</summary>
    /// <param name="table">Row-major, <paramref name="stride"/> columns a row.</param>
    /// <param name="stride">A multiple of <see cref="Width"/>.</param>
    /// <param name="columns">How many of them are summed, from the first; a multiple of <see cref="Width"/>.</param>
    /// <param name="ids">Rows.</param>
    /// <param name="sums">One a column.</param>
    public static void Of(float[] table, int stride, int columns, ReadOnlySpan<int> ids, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, columns);
        var rows = table.Length / stride;
        foreach (var id in ids)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)id, (uint)rows);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var cells = ref MemoryMarshal.GetArrayDataReference(table);
        var column = 0;
        for (; columns - column >= Registers * Width; column += Registers * Width)
            OfFour(ref cells, stride, column, ids, ref sum);
        for (; column < columns; column += Width)
            OfOne(ref cells, stride, column, ids, ref sum);
    }

    private static void OfFour(ref float cells, int stride, int column, ReadOnlySpan<int> ids, ref float sums)
    {
        Vector256<float> a = default, b = default, c = default, d = default;
        foreach (var id in ids)
        {
            var place = ((nuint)(uint)id * (nuint)(uint)stride) + (nuint)(uint)column;
            a += Vector256.LoadUnsafe(ref cells, place);
            b += Vector256.LoadUnsafe(ref cells, place + Width);
            c += Vector256.LoadUnsafe(ref cells, place + (2 * Width));
            d += Vector256.LoadUnsafe(ref cells, place + (3 * Width));
        }
        a.StoreUnsafe(ref sums, (nuint)column);
        b.StoreUnsafe(ref sums, (nuint)column + Width);
        c.StoreUnsafe(ref sums, (nuint)column + (2 * Width));
        d.StoreUnsafe(ref sums, (nuint)column + (3 * Width));
    }

    private static void OfOne(ref float cells, int stride, int column, ReadOnlySpan<int> ids, ref float sums)
    {
        Vector256<float> sum = default;
        foreach (var id in ids)
            sum += Vector256.LoadUnsafe(ref cells, ((nuint)(uint)id * (nuint)(uint)stride) + (nuint)(uint)column);
        sum.StoreUnsafe(ref sums, (nuint)column);
    }
}
