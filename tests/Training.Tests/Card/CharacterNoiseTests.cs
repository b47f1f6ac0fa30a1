using Parley.Training.Card;

namespace Parley.Training.Tests.Card;

public sealed class CharacterNoiseTests
{
    private const string Chinese = "的一是在不了有和人这中大为上个国我以要他";
    private static readonly string Text = string.Concat(Enumerable.Repeat("你们这个泵用了三个月就坏了 please send 45 pumps! ", 20));

    [Fact]
    public void Apply_SameKey_IsTheSameAndAnotherKeyIsNot()
    {
        var noise = new CharacterNoise(0.2, Chinese, 7);

        Assert.Equal(noise.Apply(Text, "a/1"), new CharacterNoise(0.2, Chinese, 7).Apply(Text, "a/1"));
        Assert.NotEqual(noise.Apply(Text, "a/1"), noise.Apply(Text, "a/2"));
        Assert.NotEqual(noise.Apply(Text, "a/1"), new CharacterNoise(0.2, Chinese, 8).Apply(Text, "a/1"));
    }

    /// <summary>Pinned, so that the noise of a model card can be made again on another machine.</summary>
    [Fact]
    public void Apply_PinnedSeed_GivesPinnedText() =>
        Assert.Equal("们你这这个泵用用了三个就月坏了", new CharacterNoise(0.3, Chinese, 7).Apply("你们这个泵用了三个月就坏了", "call/0"));

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(0.2)]
    public void Apply_Rate_SpoilsAboutThatShareOfTheLetters(double rate)
    {
        var letters = Text.Count(char.IsLetterOrDigit);
        var distance = Distance(Text, new CharacterNoise(rate, Chinese, 7).Apply(Text, "a/1"));

        // A swap is one spoilt letter and two edits, and a few replacements are by the same letter.
        Assert.InRange(distance / (double)letters, 0.7 * rate, 1.6 * rate);
    }

    [Fact]
    public void Apply_NoRateOrNothingLeft_KeepsTheText()
    {
        Assert.Equal(Text, new CharacterNoise(0, Chinese, 7).Apply(Text, "a/1"));
        Assert.All(Enumerable.Range(0, 50), i => Assert.False(string.IsNullOrWhiteSpace(new CharacterNoise(1, Chinese, 7).Apply("嗯", $"{i}"))));
    }

    [Fact]
    public void Apply_Call_KeepsLabelsAndPunctuation()
    {
        var call = A.Call("a-1", A.Customer("太贵了,便宜点行不行?", "objection_price"));

        var spoilt = CharacterNoise.For([call], 0.5, 7).Apply(call);

        Assert.Equal(call.Turns[0].Acts, spoilt.Turns[0].Acts);
        Assert.NotEqual(call.Turns[0].Text, spoilt.Turns[0].Text);
        Assert.EndsWith("?", spoilt.Turns[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("太贵了,便宜点!行不行?", "太贵了便宜点行不行")]
    [InlineData("Well, it's too dear... isn't it?", "Well it's too dear isn't it")]
    [InlineData("wait,what", "wait what")]
    [InlineData("……", "……")]
    public void UnpunctuatedOf_Text_HasNoPunctuation(string text, string expected) => Assert.Equal(expected, Unpunctuated.Of(text));

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(row[j] + 1, left + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }
        return row[b.Length];
    }
}
