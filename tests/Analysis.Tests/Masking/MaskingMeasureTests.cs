using Parley.Analysis.Masking;

namespace Parley.Analysis.Tests.Masking;

public sealed class MaskingMeasureTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.97;
    private const int MostWrong = 5;

    [Fact]
    public void Apply_SentencesWithPersonalData_MasksNearlyAll()
    {
        var cases = MaskingCases.Personal;
        Assert.True(cases.Count >= 200, $"{cases.Count} cases");
        foreach (var missed in cases.Where(sentence => !sentence.IsMasked))
            output.WriteLine($"missed {missed.Kind}: {missed.Text} -> {missed.Masked}");
        foreach (var over in cases.Where(sentence => sentence.Excess > 0))
            output.WriteLine($"too much: {over.Text} -> {over.Masked}");
        var recall = cases.Count(sentence => sentence.IsMasked) / (double)cases.Count;
        var excess = cases.Sum(sentence => sentence.Excess) / (double)cases.Sum(sentence => sentence.Text.Length);
        var figures = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"masking: recall {recall:0.000} of {cases.Count} sentences; {excess:0.000} of their characters masked too much");
        output.WriteLine(figures);
        Assert.True(recall >= LeastRecall, figures);
        Assert.True(excess <= 0.02, figures);
    }

    [Fact]
    public void Apply_CleanSentences_MasksNearlyNone()
    {
        var clean = MaskingCases.Clean;
        Assert.True(clean.Count >= 500, $"{clean.Count} sentences");
        var wrong = clean.Where(sentence => TextMask.Apply(sentence) != sentence).ToList();
        foreach (var sentence in wrong)
            output.WriteLine($"wrong: {sentence} -> {TextMask.Apply(sentence)}");
        var figures = $"masking: {wrong.Count} wrong of {clean.Count} clean sentences";
        output.WriteLine(figures);
        Assert.True(wrong.Count <= MostWrong, figures);
    }

    [Fact]
    public void Apply_AnySentence_KeepsItsLength()
    {
        foreach (var text in MaskingCases.Personal.Select(sentence => sentence.Text).Concat(MaskingCases.Clean))
            Assert.Equal(text.Length, TextMask.Apply(text).Length);
    }
}
