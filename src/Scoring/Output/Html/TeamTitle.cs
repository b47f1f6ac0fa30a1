namespace Parley.Scoring.Output.Html;

/// <summary>The title that a team gave to a rule, a scorecard or an item: a report has it in its call's language only, the page in all that are known.</summary>
internal sealed class TeamTitle
{
    private string? _chinese;
    private string? _english;

    /// <param name="language">"en"; every other one counts as Chinese, as in a report.</param>
    /// <param name="title">The first one of a language stays.</param>
    public void Add(string language, string title)
    {
        if (language == "en")
            _english ??= title;
        else
            _chinese ??= title;
    }

    /// <summary>Both where both are known: the style sheet shows that of the page's language.</summary>
    public void Write(HtmlText html)
    {
        if (_chinese is null || _english is null || _chinese == _english)
            html.Text(_chinese ?? _english ?? "");
        else
            html.Raw("<span class=\"in-zh\" lang=\"zh\">").Text(_chinese).Raw("</span><span class=\"in-en\" lang=\"en\">").Text(_english).Raw("</span>");
    }
}
