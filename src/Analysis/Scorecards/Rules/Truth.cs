namespace Parley.Analysis.Scorecards.Rules;

/// <summary>What is known of a condition. <see cref="Pending"/> only while the call is on.</summary>
internal enum Truth
{
    False,
    CannotTell,
    Pending,
    True,
}
