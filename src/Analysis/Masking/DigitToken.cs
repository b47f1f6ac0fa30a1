namespace Parley.Analysis.Masking;

/// <summary>A group of digits at [Start, End) of the normalised text: written ("138") or spoken ("一三八", "double nine").</summary>
internal readonly record struct DigitToken(int Start, int End, string Digits, bool IsSpoken);
