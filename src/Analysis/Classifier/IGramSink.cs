namespace Parley.Analysis.Classifier;

/// <summary>Takes the n-grams of a text as they are found. Implemented by structs, so that each use is compiled for itself.</summary>
internal interface IGramSink
{
    /// <param name="hash">Of the n-gram; never zero.</param>
    /// <param name="start">Its first character, in the text with its marks and each number as one zero.</param>
    /// <param name="end">After its last character.</param>
    void Add(ulong hash, int start, int end);
}
