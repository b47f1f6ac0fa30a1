namespace Parley.Training.Data.Variety;

/// <summary>From where on data counts as templates. Chosen on the shipped calls, so that hand-written ones pass (docs/training.md).</summary>
internal sealed record VarietyLimits
{
    public static VarietyLimits Default { get; } = new();

    /// <summary>Jaccard similarity of character 5-grams from which two items of the same split are a mistake; below it they are a warning.</summary>
    public double NearIdentical { get; init; } = 0.85;

    /// <summary>A shorter Chinese sentence is a stock phrase; in characters without punctuation.</summary>
    public int ChineseSentence { get; init; } = 12;

    /// <summary>A shorter English sentence is a stock phrase; in characters, spaces between words counted.</summary>
    public int EnglishSentence { get; init; } = 24;

    /// <summary>Items that may hold the same sentence: an objection with its bad answer and its near miss, and one spare.</summary>
    public int RepeatedSentenceItems { get; init; } = 3;

    /// <summary>Items of one author that may hold sentences which differ in numbers, names and placeholders only.</summary>
    public int SkeletonItems { get; init; } = 3;

    /// <summary>An n-gram in fewer items says nothing about a label.</summary>
    public int PhraseItems { get; init; } = 8;

    /// <summary>A phrase gives a label away when it is in more than this share of the label's rows, and</summary>
    public double PhraseCoverage { get; init; } = 0.4;

    /// <summary>when more than this share of the rows with the phrase have the label.</summary>
    public double PhrasePurity { get; init; } = 0.9;

    /// <summary>A violation's turns may be so many times as long as clean ones on average, or as short.</summary>
    public double LengthRatio { get; init; } = 2;

    /// <summary>Fewer turns with a violation have no mean to speak of.</summary>
    public int LengthTurns { get; init; } = 30;

    /// <summary>The largest share of the items that one author may hold.</summary>
    public double AuthorShare { get; init; } = 0.4;

    /// <summary>Fewer authored items may be one author's: a file that is checked on its own.</summary>
    public int AuthorItems { get; init; } = 1000;
}
