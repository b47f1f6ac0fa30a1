namespace Parley.AnalysisService.Storage;

/// <summary>Something that is kept for so many days after its end.</summary>
/// <param name="What">"calls".</param>
/// <param name="EraseAsync">Erases those that ended before that time, at most so many; returns how many.</param>
internal sealed record Expiring(string What, Func<DateTimeOffset, int, CancellationToken, Task<int>> EraseAsync);
