using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>How varied a set of labelled calls is.</summary>
/// <param name="Findings">Mistakes and warnings, check by check.</param>
/// <param name="Phrases">Per label, the phrases that point to it most surely.</param>
/// <param name="Lengths">How long replies with a violation are.</param>
/// <param name="Authors">Who wrote how much, largest first.</param>
internal sealed record VarietyReport(
    IReadOnlyList<VarietyFinding> Findings, IReadOnlyList<TellTalePhrase> Phrases, IReadOnlyList<ReplyLength> Lengths, IReadOnlyList<AuthorCounts> Authors)
{
    public IEnumerable<InputError> Mistakes => Findings.Where(finding => finding.IsMistake).Select(finding => finding.Error);

    public IEnumerable<InputError> Warnings => Findings.Where(finding => !finding.IsMistake).Select(finding => finding.Error);

    /// <summary>All checks.</summary>
    /// <param name="calls">In any order.</param>
    /// <param name="test">Ids of the test split; empty where there is none.</param>
    public static VarietyReport Of(IReadOnlyList<LabelledCall> calls, IReadOnlySet<string> test, VarietyLimits limits)
    {
        var sentences = calls.SelectMany(CallSentence.Of).ToList();
        var phrases = TellTalePhrase.Of(calls, limits);
        var lengths = ReplyLength.Of(calls);
        var authors = AuthorCounts.Of(calls);
        return new VarietyReport(
            [
                .. DuplicateCheck.Of(calls, test, limits), .. RepeatedSentences.Of(sentences, limits), .. SkeletonCheck.Of(sentences, limits),
                .. LabelConflicts.Of(calls, limits), .. TellTalePhrase.Mistakes(phrases, limits), .. ReplyLength.Mistakes(lengths, limits),
                .. AuthorCounts.Mistakes(authors, calls, limits),
            ],
            phrases, lengths, authors);
    }
}
