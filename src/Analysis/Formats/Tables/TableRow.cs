namespace Parley.Analysis.Formats.Tables;

/// <summary>The cells of a row that are used; "" for one that is not there.</summary>
internal sealed record TableRow(int Line, string Call, string Order, string Speaker, string Text, string Start, string End, string Confidence);
