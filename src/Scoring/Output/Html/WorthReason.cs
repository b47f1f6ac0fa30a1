namespace Parley.Scoring.Output.Html;

/// <summary>Why a call is worth a look: a word's key (see HtmlWords) and its number.</summary>
internal sealed record WorthReason(string Word, double Points, int Count);
