using Parley.Analysis.Masking;

namespace Parley.Analysis.Tests.Masking;

public sealed class TextMaskTests
{
    [Theory]
    [InlineData("您手机多少?", "那个,7766 3312", "那个,**** ****")]
    [InlineData("加您微信,微信号是多少?", "yunfei_88", "*********")]
    [InlineData("What's the best number?", "Five five five, oh one double two.", "**** **** ***** ** *** ****** ***.")]
    public void Apply_AnswerToAQuestionBefore_IsMasked(string before, string text, string expected)
    {
        Assert.Equal(text, TextMask.Apply(text));
        Assert.Equal(expected, TextMask.Apply(text, before));
    }

    [Theory]
    [InlineData("找👍🏽老陈,电话１３８７１２０４４５６。", "找👍🏽老陈,电话***********。")]
    [InlineData("電話:０３７１－６５５３２２０８", "電話:*************")]
    [InlineData("", "")]
    [InlineData(" \t ", " \t ")]
    [InlineData("\ud83d 13871204456 \ude00", "\ud83d *********** \ude00")]
    public void Apply_WideAndRareCharacters_KeepTheirPlaces(string text, string expected) => Assert.Equal(expected, TextMask.Apply(text));

    [Fact]
    public async Task Apply_TurnMadeOfDigits_Ends()
    {
        var text = string.Concat(Enumerable.Repeat("一三八 12 five five, ", 1_000));

        Assert.Equal(text.Length, (await MaskAsync(text)).Length);
    }

    [Theory]
    [InlineData("路路路路路路路路")]
    [InlineData("一二三四五六七八九十号楼单元")]
    [InlineData("a dot b dot c at ")]
    [InlineData("12 Old ")]
    [InlineData("微信是")]
    public async Task Apply_HardRepetition_Ends(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length));

        Assert.Equal(text.Length, (await MaskAsync(text)).Length);
    }

    /// <summary>A minute is far above what it takes, and far below what backtracking would.</summary>
    private static Task<string> MaskAsync(string text) =>
        Task.Run(() => TextMask.Apply(text), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
}
