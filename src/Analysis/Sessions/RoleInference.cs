using Parley.Analysis.Calls;

namespace Parley.Analysis.Sessions;

/// <summary>
/// Who is the agent, where the recogniser gives voices or nothing at all: from the words, and from who names a company at the beginning
/// (<see cref="OpeningCue"/>). Voices are settled as a whole: a channel or a voice is one side. Without voices, or with one voice for
/// everybody, each turn is judged by itself. Roles that were given are kept, and doubted where the words contradict them.
/// </summary>
internal sealed class RoleInference
{
    /// <summary>Log-odds below which nobody can tell who is who.</summary>
    private const double Minimum = 0.8;

    /// <summary>Log-odds against the given roles from which on they are doubted. Of 399 test calls with the right roles none comes near, with exchanged roles 94 % do.</summary>
    private const double Contradiction = 4;

    /// <summary>Of each side, before given roles are doubted.</summary>
    private const int EnoughTurns = 2;

    private readonly Dictionary<string, double> _voices = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Speaker> _settled;
    private (int Turns, double Odds) _agent;
    private (int Turns, double Odds) _customer;
    private int _unknown;
    private double _absoluteOdds;

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
        if (SettledRole(turn) is not null)
            return;
        double odds = turn.RoleScore;
        if (turn.Segment.Speaker == Speaker.Agent)
            _agent = (_agent.Turns + 1, _agent.Odds + odds);
        else if (turn.Segment.Speaker == Speaker.Customer)
            _customer = (_customer.Turns + 1, _customer.Odds + odds);
        else
        {
            _unknown++;
            _absoluteOdds += Math.Abs(odds);
            if (turn.Segment.SpeakerLabel is { Length: > 0 } voice)
                _voices[voice] = _voices.GetValueOrDefault(voice) + odds;
        }
    }

    /// <summary>The role of a turn under what is known so far.</summary>
    public Speaker RoleOf(SpokenTurn turn)
    {
        if (turn.Segment.Speaker != Speaker.Unknown)
            return turn.Segment.Speaker;
        if (SettledRole(turn) is { } settled)
            return settled;
        if (turn.Segment.SpeakerLabel is { Length: > 0 } voice && !IsOneVoiceForAll)
            return RolesByVoice().GetValueOrDefault(voice);
        var odds = turn.RoleScore;
        return Math.Abs(odds) < Minimum ? Speaker.Unknown : odds > 0 ? Speaker.Agent : Speaker.Customer;
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

    /// <summary>Origin, confidence and the roles of the voices; of given roles, the doubt.</summary>
    public RolesFinding Finding
    {
        get
        {
            if (!IsNeeded)
                return (_settled.Count == 0 ? RolesFinding.Given : RolesFinding.Given with { Labels = _settled }) with { Swapped = Doubt };
            var roles = RolesByVoice();
            var odds = _voices.Count >= 2 ? Margin() : IsJudgedByTurn ? _absoluteOdds / _unknown : 0;
            var known = roles.Count > 0 || (IsJudgedByTurn && odds >= Minimum);
            foreach (var (voice, role) in _settled)
                roles[voice] = role;
            return new RolesFinding(known ? RolesOrigin.Inferred : RolesOrigin.CannotTell, known ? Confidence(odds) : 0, roles);
        }
    }

    /// <summary>A recogniser that does not tell voices apart may name one for the whole call; beside known roles a single voice is a third party.</summary>
    public bool IsOneVoiceForAll => _voices.Count == 1 && _settled.Count == 0 && _agent.Turns + _customer.Turns == 0;

    private bool IsJudgedByTurn => _voices.Count == 0 || IsOneVoiceForAll;

    private double? Doubt => _agent.Turns >= EnoughTurns && _customer.Turns >= EnoughTurns && _customer.Odds - _agent.Odds is > Contradiction and var odds ? Confidence(odds) : null;

    private Speaker? SettledRole(SpokenTurn turn) =>
        turn.Segment.Speaker == Speaker.Unknown && _settled.Count > 0 && turn.Segment.SpeakerLabel is { Length: > 0 } voice && _settled.TryGetValue(voice, out var role) ? role : null;

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
