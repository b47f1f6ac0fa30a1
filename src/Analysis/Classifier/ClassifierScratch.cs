using Parley.Analysis.Text;

namespace Parley.Analysis.Classifier;

/// <summary>
/// Buffers that scoring needs from the beginning of a turn to its end and not beyond. One set a thread serves all calls, so that a call at rest
/// holds none.
/// </summary>
public sealed class ClassifierScratch
{
    [ThreadStatic]
    private static ClassifierScratch? _ofThread;

    private char[] _text = new char[256];
    private char[] _marked = new char[258];
    private int[] _starts = new int[256];
    private ulong[] _hashes = new ulong[1024];
    private float[] _sums = new float[128];
    private int[] _ids = new int[512];
    private ulong[] _masks = new ulong[1024];
    private string? _read;
    private Vocabulary? _vocabulary;
    private TextCues _cues;

    /// <summary>This thread's. Not to be kept beyond the turn, nor across an await.</summary>
    public static ClassifierScratch OfThread => _ofThread ??= new ClassifierScratch();

    public SparseFeatures Sparse { get; } = new();

    public List<NGram> NGrams { get; } = new(512);

    public float[] Dense { get; } = new float[512];

    public float[] Probabilities { get; } = new float[128];

    /// <summary>The n-grams of the text read last.</summary>
    internal GramSet Grams { get; } = new();

    /// <summary>Normalises a text and looks up its n-grams: <see cref="Grams"/>. The text that was read last is not read again.</summary>
    internal TextCues Read(string original, Vocabulary vocabulary)
    {
        if (ReferenceEquals(original, _read) && ReferenceEquals(vocabulary, _vocabulary))
            return _cues;
        (_read, _vocabulary) = (original, vocabulary);
        Reserve(original.Length);
        var text = _text.AsSpan(0, CharacterFold.Fold(original, _text, _starts));
        var marked = _marked.AsSpan(0, NGramExtractor.Mark(text, _marked));
        var sink = new HashSink(_hashes);
        NGramExtractor.Extract(marked, ref sink);
        Grams.Read(_hashes.AsSpan(0, sink.Count), vocabulary);
        return _cues = TextCues.Of(text);
    }

    /// <summary>Room for the sums of a table's columns.</summary>
    internal Span<float> SumsOf(int columns)
    {
        if (_sums.Length < columns)
            _sums = new float[columns];
        return _sums.AsSpan(0, columns);
    }

    /// <summary>Room for some of a turn's ids.</summary>
    internal Span<int> IdsOf(int ids)
    {
        if (_ids.Length < ids)
            _ids = new int[ids];
        return _ids.AsSpan(0, ids);
    }

    /// <summary>Room for a mask of each tree.</summary>
    internal Span<TMask> MasksOf<TMask>(int trees)
        where TMask : unmanaged
    {
        if (_masks.Length < trees)
            _masks = new ulong[trees];
        return System.Runtime.InteropServices.MemoryMarshal.Cast<ulong, TMask>(_masks.AsSpan())[..trees];
    }

    private void Reserve(int length)
    {
        if (_text.Length >= length && _hashes.Length >= NGramExtractor.MaximumCount(length + 2))
            return;
        _text = new char[length];
        _starts = new int[length];
        _marked = new char[length + 2];
        _hashes = new ulong[NGramExtractor.MaximumCount(length + 2)];
    }

    private ref struct HashSink(Span<ulong> hashes) : IGramSink
    {
        private readonly Span<ulong> _hashes = hashes;

        public int Count { get; private set; }

        public void Add(ulong hash, int start, int end) => _hashes[Count++] = hash;
    }
}
