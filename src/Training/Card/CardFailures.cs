using Parley.Training.Evaluation;

namespace Parley.Training.Card;

/// <summary>Known failures, with examples from the project's own test split only.</summary>
internal static class CardFailures
{
    private const int Shown = 6;

    public static void Write(Markdown page, IReadOnlyList<KnownFailure> failures)
    {
        page.Heading(2, "Known failures");
        page.Paragraph($"Examples from the test split; the surest mistakes first, at most {Shown} of a kind.");
        Write(page, failures, KnownFailure.FalseAlarm, "False alarms: nothing is wrong with the turn");
        Write(page, failures, KnownFailure.WrongViolation, "Another violation than the labelled one");
        Write(page, failures, KnownFailure.Missed, "Missed violations");
        Write(page, failures, KnownFailure.WrongType, "Wrong personalities");
    }

    private static void Write(Markdown page, IReadOnlyList<KnownFailure> failures, string kind, string title)
    {
        var all = failures.Where(failure => failure.Kind == kind).ToList();
        page.Heading(3, $"{title} ({all.Count})");
        if (all.Count == 0)
        {
            page.Paragraph("None.");
            return;
        }
        page.Table(["call", "before", "text", "truth", "found"], all.Take(Shown).Select(failure => (string[])
        [
            failure.CallId, Markdown.Quote(failure.Before), Markdown.Quote(failure.Text), failure.Truth,
            failure.Kind == KnownFailure.Missed ? "–" : $"{failure.Found} {Figure.Show(failure.Probability, "0.00")}",
        ]));
        page.Paragraph("Together: " + string.Join(", ", all.GroupBy(failure => $"{failure.Truth} → {failure.Found}")
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(2 * Shown).Select(group => $"{group.Key} ({group.Count()})")) + ".");
    }
}
