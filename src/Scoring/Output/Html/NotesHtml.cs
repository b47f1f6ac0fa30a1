using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>What should stand in the agent's notes (H4.3), and what a note reports and admits.</summary>
internal static class NotesHtml
{
    public static void Write(HtmlText html, CallReport report)
    {
        if (report.NoteViolations.Count > 0)
            WriteLabels(html, "note_violations", "bad", report.NoteViolations.Select(violation => (violation.Violation, violation.Probability)));
        if (report.NoteCustomerActs.Count > 0)
            WriteLabels(html, "note_acts", "warn", report.NoteCustomerActs.Select(act => (act.Label, act.Probability)));
        var notes = report.Notes;
        if (notes is { Company: null, Buyer: null, Contacts.Count: 0, NextStep: null, Promises.Count: 0 })
            return;
        html.WordIn("h3", "for_notes", "").Raw("<dl>");
        if (notes.Company is { } company)
            html.WordIn("dt", "company", "").Raw("<dd>").Text(company).Raw("</dd>");
        if (notes.Buyer is { } buyer)
            html.WordIn("dt", "buyer", "").WordIn("dd", buyer, "");
        foreach (var contact in notes.Contacts)
            html.WordIn("dt", contact.Kind, "").Raw("<dd>").Text(contact.Value).Raw("</dd>");
        if (notes.NextStep is { } next)
            html.WordIn("dt", "next_contact", "").Raw("<dd>").Text(next.Text).Raw("</dd>");
        foreach (var promise in notes.Promises)
        {
            html.WordIn("dt", "promises", "").Raw("<dd>").Text(promise.Text);
            if (!promise.Honest)
                html.Raw(" ").WordIn("b", "without_ground", " class=\"tag warn\"");
            html.Raw("</dd>");
        }
        html.Raw("</dl>");
    }

    private static void WriteLabels(HtmlText html, string title, string style, IEnumerable<(string Label, double Probability)> labels)
    {
        html.WordIn("h3", title, "").Raw("<p>");
        foreach (var (label, probability) in labels)
            html.Raw($"<b class=\"tag {style}\">").Word(label).Raw($" {HtmlText.Percent(probability)}</b> ");
        html.Raw("</p>");
    }
}
