namespace Parley.Contracts.Mapping;

/// <summary>Numbers as they go over the wire.</summary>
internal static class Figures
{
    /// <summary>Six decimals: what a single-precision score holds, without its noise.</summary>
    private const int Decimals = 6;

    public static double Rounded(this double figure) => Math.Round(figure, Decimals);

    /// <summary>Whole milliseconds; int holds 24 days.</summary>
    public static int ToMilliseconds(this TimeSpan offset) => (int)Math.Clamp(Math.Round(offset.TotalMilliseconds), 0, int.MaxValue);
}
