namespace Parley.Scoring.Trial;

/// <summary>Calls that a rule hits before and after, and those that it gained and lost.</summary>
internal readonly record struct RuleCount(int Before, int After, int Gained, int Lost)
{
    public RuleCount With(bool isBefore, bool isAfter) => new(
        Before + (isBefore ? 1 : 0), After + (isAfter ? 1 : 0), Gained + (isAfter && !isBefore ? 1 : 0), Lost + (isBefore && !isAfter ? 1 : 0));
}
