namespace Parley.Analysis.Calls;

/// <summary>The agreed or announced next contact: the words, and the day and time of day as said (empty when not said).</summary>
public sealed record NextStep(string Text, string Day, string Time, TurnSpan Evidence);
