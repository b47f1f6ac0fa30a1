using Parley.Analysis.Calls;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>What a recogniser's message says: nothing (silence, notices), words, or that there will be no more.</summary>
/// <param name="Words">In their order; partial or final, without numbers of the call.</param>
/// <param name="IsEnd">The recogniser has said its last word.</param>
internal sealed record Heard(IReadOnlyList<Segment> Words, bool IsEnd = false)
{
    public static Heard Nothing { get; } = new([]);

    public static Heard End { get; } = new([], IsEnd: true);

    /// <summary>Nothing where there is no text.</summary>
    public static Heard One(Segment? words) => words is null ? Nothing : new Heard([words]);
}
