using Parley.Analysis.Calls;

namespace Parley.Analysis.Sessions;

/// <summary>
/// Who is the agent, where the recogniser gives voices or nothing at all: from the words (first-line self-identification above all).
/// Voices are settled as a whole; without voices each turn is judged by itself.
/// </summary>
internal sealed class RoleInference
{
    /// <summary>Log-odds below which nobody can tell who is who.</summary>
    private const double Minimum = 0.8;

    private readonly Dictionary<string, double> _voices = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Speaker> _settled;
    private int _unknown;
    private int _unlabelled;
    private double _unlabelledOdds;

    public RoleInference()
        : this(new Dictionary<string, Speaker>())
    {
    }

    /// <param name="settled">Voices whose role was told and is not inferred any more.</param>
    private RoleInference(IReadOnlyDictionary<string, Speaker> settled) => _settled = settled;

    /// <summary>Whether any turn came without a role.</summary>
    public bool IsNeeded => _unknown > 0;

    public void Add(SpokenTurn turn)
    {
        if (turn.Segment.Speaker != Speaker.Unknown || SettledRole(turn) is not null)
            return;
        _unknown++;
        if (turn.Segment.SpeakerLabel is { Length: > 0 } voice)
        {
            _voices[voice] = _voices.GetValueOrDefault(voice) + turn.RoleScore;
            return;
        }
        _unlabelled++;
        _unlabelledOdds += Math.Abs(turn.RoleScore);
    }

    /// <summary>The role of a turn under what is known so far.</summary>
    public Speaker RoleOf(SpokenTurn turn)
    {
        if (turn.Segment.Speaker != Speaker.Unknown)
            return turn.Segment.Speaker;
        if (SettledRole(turn) is { } settled)
            return settled;
        if (turn.Segment.SpeakerLabel is { Length: > 0 } voice)
            return RolesByVoice().GetValueOrDefault(voice);
        return Math.Abs(turn.RoleScore) < Minimum ? Speaker.Unknown : turn.RoleScore > 0 ? Speaker.Agent : Speaker.Customer;
    }

    /// <summary>Nothing counted yet; what was told about voices stays.</summary>
    public RoleInference Restarted() => new(_settled);

    /// <summary>Nothing counted yet; every voice whose role is known is settled the other way round.</summary>
    public RoleInference Swapped()
    {
        var settled = RolesByVoice();
        foreach (var (voice, role) in _settled)
            settled[voice] = role;
        return new RoleInference(settled.ToDictionary(voice => voice.Key, voice => voice.Value.Opposite(), StringComparer.Ordinal));
    }

    /// <summary>Origin, confidence and the roles of the voices.</summary>
    public RolesFinding Finding
    {
        get
        {
            if (!IsNeeded)
                return _settled.Count == 0 ? RolesFinding.Given : RolesFinding.Given with { Labels = _settled };
            var roles = RolesByVoice();
            var odds = _voices.Count >= 2 ? Margin() : _unlabelled > 0 ? _unlabelledOdds / _unlabelled : 0;
            var known = roles.Count > 0 || (_unlabelled > 0 && odds >= Minimum);
            foreach (var (voice, role) in _settled)
                roles[voice] = role;
            return new RolesFinding(known ? RolesOrigin.Inferred : RolesOrigin.CannotTell, known ? Confidence(odds) : 0, roles);
        }
    }

    private Speaker? SettledRole(SpokenTurn turn) =>
        _settled.Count > 0 && turn.Segment.SpeakerLabel is { Length: > 0 } voice && _settled.TryGetValue(voice, out var role) ? role : null;

    /// <summary>The voice that sounds most like an agent is one, the others are the customer's side; empty when it is too close to tell.</summary>
    private Dictionary<string, Speaker> RolesByVoice()
    {
        if (_voices.Count < 2 || Margin() < Minimum)
            return [];
        var agent = _voices.OrderByDescending(voice => voice.Value).ThenBy(voice => voice.Key, StringComparer.Ordinal).First().Key;
        return _voices.ToDictionary(voice => voice.Key, voice => voice.Key == agent ? Speaker.Agent : Speaker.Customer, StringComparer.Ordinal);
    }

    private double Margin()
    {
        var ordered = _voices.Values.OrderDescending().Take(2).ToList();
        return ordered[0] - ordered[1];
    }

    private static double Confidence(double odds) => 1 / (1 + Math.Exp(-odds));
}
