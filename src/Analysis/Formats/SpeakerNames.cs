using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Formats;

/// <summary>
/// Which heads of a file's lines are speakers. A role word is one at once; a name must be used again, stand with a time, or stand among
/// other names: "注意: …" within somebody's words is none. Beside an agent and a customer a further speaker must look like a person.
/// </summary>
internal sealed class SpeakerNames
{
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);
    private readonly bool _bareRoles;
    private readonly bool _headings;
    private readonly bool _letters;
    private readonly bool _persons;
    private readonly bool _anyName = true;

    /// <param name="heads">The heads of the file's lines.</param>
    /// <param name="letters">Single letters before a colon further on in lines that begin with one.</param>
    /// <param name="otherLines">Lines that have no head and are not blank.</param>
    public SpeakerNames(IEnumerable<LineHead> heads, int letters, int otherLines)
    {
        var (bare, headings) = (new HashSet<Speaker>(), 0);
        foreach (var head in heads)
        {
            if (head.Label is null)
                continue;
            var use = UseOf(head.Label);
            use.Add(head);
            letters += use.IsLetter ? 1 : 0;
            headings += head.Kind == HeadKind.Heading ? 1 : 0;
            if (head.Kind == HeadKind.Bare && use.Name.IsCertain)
                bare.Add(use.Name.Speaker);
        }
        (_bareRoles, _headings, _letters) = (bare.Count > 1, headings > 1, letters > 1);
        var known = _uses.Values.Where(use => IsSpeaker(use)).ToList();
        var bothRoles = known.Exists(use => use.Name is { IsCertain: true, Speaker: Speaker.Agent }) && known.Exists(use => use.Name is { IsCertain: true, Speaker: Speaker.Customer });
        var onlyPersons = otherLines == 0 && _uses.Count > 1 && _uses.Values.All(use => use.IsPerson);
        _persons = onlyPersons || (known.Count > 0 && !bothRoles);
        _anyName = !bothRoles;
    }

    /// <summary>Whether a line's head makes it a turn.</summary>
    public bool Accepts(LineHead head) => head.Label is { } label && (head.Kind switch
    {
        HeadKind.Bare => _bareRoles && UseOf(label).Name.IsCertain,
        HeadKind.Heading => UseOf(label) is var use && !use.IsWordOfNotes && (use.Name.IsCertain || (_headings && (use.HasLookOfSpeaker || use.IsRepeated))),
        HeadKind.Bracket => UseOf(label) is var use && !use.IsWordOfNotes && (use.Name.IsCertain || use.IsVoice || (use.HasLookOfSpeaker && (head.Start is not null || use.IsRepeated))),
        _ => Accepts(label) || (head.Start is not null && !UseOf(label).IsWordOfNotes),
    });

    /// <summary>Whether a label before a colon names a speaker.</summary>
    public bool Accepts(string label) => UseOf(label) is var use && (IsSpeaker(use) || (_persons && use.IsPerson && use.Count > 0));

    /// <summary>A label that heads notes: "电话", "备注".</summary>
    public bool IsWordOfNotes(string label) => UseOf(label).IsWordOfNotes;

    private bool IsSpeaker(Use use) => use.Name.IsCertain || (!use.IsWordOfNotes && (use.IsVoice || (use.IsLetter ? _letters : use.IsRepeated && (_anyName || use.IsPerson))));

    /// <summary>Counts nothing: a label that is looked up further on in a line must not grow more likely by that.</summary>
    private Use UseOf(string label)
    {
        if (_uses.TryGetValue(label, out var use))
            return use;
        use = new Use(label);
        _uses[label] = use;
        return use;
    }

    private sealed class Use
    {
        public Use(string label)
        {
            var normalized = NormalizedText.From(label).Text.Trim();
            Name = SpeakerName.From(label);
            IsWordOfNotes = !Name.IsCertain && NameShape.IsWordOfNotes(normalized);
            IsVoice = NameShape.IsVoice(normalized);
            IsLetter = NameShape.IsLetter(normalized);
            IsPerson = NameShape.IsPerson(label, normalized) || Name.Speaker != Speaker.Unknown;
        }

        public SpeakerName Name { get; }

        public bool IsWordOfNotes { get; }

        public bool IsVoice { get; }

        public bool IsLetter { get; }

        public bool IsPerson { get; }

        public bool HasLookOfSpeaker => IsPerson || IsVoice || IsLetter;

        public int Count { get; private set; }

        public bool IsRepeated => Count > 1;

        public void Add(LineHead head) => Count += head.Kind == HeadKind.Bare ? 0 : 1;
    }
}
