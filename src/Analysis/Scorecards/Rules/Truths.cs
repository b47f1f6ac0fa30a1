namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Three-valued logic (Kleene's), where the third value knows whether it may still change.</summary>
internal static class Truths
{
    public static Truth And(this Truth a, Truth b) =>
        a == Truth.False || b == Truth.False ? Truth.False
        : a == Truth.Pending || b == Truth.Pending ? Truth.Pending
        : a < b ? a : b;

    public static Truth Or(this Truth a, Truth b) => a > b ? a : b;

    public static Truth Not(this Truth a) => a switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => a,
    };
}
