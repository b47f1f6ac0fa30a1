using System.Numerics.Tensors;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>
/// What the call so far says about the customer, as the dense vector of the personality's second stage: the bag's scores, how strongly and how
/// often each customer act was there, who spoke of price first, questions, lengths. Grows turn by turn.
/// </summary>
public sealed class PersonalityEvidence(int customerActs)
{
    private const int Types = 8;
    private const int Cues = 8;
    private readonly float[] _maximum = new float[customerActs];
    private readonly float[] _sum = new float[customerActs];
    private int _turns;
    private int _questions;
    private int _exclamations;
    private float _characters;
    private float _agentCharacters;
    private float _priceFirst;

    /// <summary>Number of slots of the vector.</summary>
    public static int Slots(int customerActs) => Types + (3 * customerActs) + Cues;

    /// <summary>Customer turns taken in.</summary>
    public int Turns => _turns;

    /// <param name="frame">The next turn, its first-stage scores set.</param>
    public void Add(TurnFrame frame)
    {
        var cues = frame.Features.Cues;
        if (frame.Speaker != Speaker.Customer)
        {
            _agentCharacters += frame.Speaker == Speaker.Agent ? cues.Length : 0;
            return;
        }
        Span<float> probabilities = stackalloc float[customerActs];
        TensorPrimitives.Sigmoid(frame.Scores.AsSpan(0, customerActs), probabilities);
        TensorPrimitives.Max(_maximum, probabilities, _maximum);
        TensorPrimitives.Add(_sum, probabilities, _sum);
        if (_turns == 0)
            _priceFirst = Math.Max(probabilities[PriceObjection], probabilities[PriceQuestion]);
        _turns++;
        _questions += cues.Asks ? 1 : 0;
        _exclamations += cues.Exclaims ? 1 : 0;
        _characters += cues.Length;
    }

    /// <summary>Fills <paramref name="into"/> with bag scores first.</summary>
    public void Fill(ReadOnlySpan<float> bagScores, Span<float> into)
    {
        bagScores[..Types].CopyTo(into);
        var turns = Math.Max(1, _turns);
        _maximum.CopyTo(into[Types..]);
        TensorPrimitives.Divide(_sum, turns, into[(Types + customerActs)..]);
        var counts = into.Slice(Types + (2 * customerActs), customerActs);
        TensorPrimitives.Min(_sum, 3, counts);
        TensorPrimitives.Divide(counts, 3, counts);
        FillCues(into.Slice(Types + (3 * customerActs), Cues), turns);
    }

    private static readonly int PriceObjection = Labels.CustomerActs.All.ToList().IndexOf(Labels.CustomerActs.ObjectionPrice);
    private static readonly int PriceQuestion = Labels.CustomerActs.All.ToList().IndexOf(Labels.CustomerActs.QuestionPrice);

    private void FillCues(Span<float> cues, int turns)
    {
        cues[0] = MathF.Log(1 + _turns) / 3;
        cues[1] = MathF.Log(1 + _characters) / 6;
        cues[2] = (float)_questions / turns;
        cues[3] = _priceFirst;
        cues[4] = _characters / (_characters + _agentCharacters + 1);
        cues[5] = MathF.Log(1 + (_characters / turns)) / 5;
        cues[6] = (float)_exclamations / turns;
        cues[7] = _turns <= 1 ? 1 : 0;
    }
}
