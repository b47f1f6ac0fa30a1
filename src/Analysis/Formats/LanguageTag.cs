namespace Parley.Analysis.Formats;

/// <summary>The language that a tag names: "zh-CN", "cmn-Hans-CN" and "中文" are zh, "en_US" is en.</summary>
internal static class LanguageTag
{
    /// <summary>"zh", "en", or null for any other.</summary>
    public static string? Read(string? tag) => tag?.Trim().ToUpperInvariant().Split('-', '_')[0] switch
    {
        "ZH" or "CMN" or "YUE" or "CHINESE" or "中文" or "汉语" or "普通话" => "zh",
        "EN" or "ENG" or "ENGLISH" or "英语" or "英文" => "en",
        _ => null,
    };
}
