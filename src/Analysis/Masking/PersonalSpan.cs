namespace Parley.Analysis.Masking;

/// <summary>Personal data at [Start, End), in UTF-16 code units of the original text.</summary>
public readonly record struct PersonalSpan(int Start, int End, PersonalDataKind Kind);
