namespace Parley.Analysis.Scorecards.Rules;

/// <summary>What is known of a call's moments.</summary>
/// <param name="States">Of all moments of the set, by their numbers; null where nothing has fitted.</param>
/// <param name="Times">Of the turns so far.</param>
/// <param name="IsSpeakerKnown">False where nobody knows who speaks.</param>
/// <param name="Ended">The call is over.</param>
internal sealed record CallView(MomentState?[] States, CallTimes Times, bool IsSpeakerKnown, bool Ended)
{
    /// <summary>Whether the moment came.</summary>
    public Truth TruthOf(Moment moment)
    {
        var state = States[moment.Index];
        if (state is { Hits.Count: > 0 })
            return Truth.True;
        if (!Ended && (state is { Open.Count: > 0 } || !moment.IsPast(Times)))
            return Truth.Pending;
        var isUntold = state is { HasUntold: true } || (moment.NeedsSpeaker && !IsSpeakerKnown);
        return !isUntold ? Truth.False : Ended ? Truth.CannotTell : Truth.Pending;
    }

    public IReadOnlyList<MomentHit> HitsOf(Moment moment) => States[moment.Index]?.Hits ?? [];
}
