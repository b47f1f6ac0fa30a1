namespace Parley.Analysis.Playbook;

/// <summary>The same text in Chinese and in English; neither is empty.</summary>
public sealed record BilingualText(string Chinese, string English)
{
    /// <summary>English for "en"; Chinese for every other language, unknown included.</summary>
    public string In(string language) => language == "en" ? English : Chinese;
}
