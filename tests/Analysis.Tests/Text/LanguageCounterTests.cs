using Parley.Analysis.Text;

namespace Parley.Analysis.Tests.Text;

public class LanguageCounterTests
{
    [Theory]
    [InlineData("太贵了,再便宜点", "zh")]
    [InlineData("這個價錢太貴了", "zh")]
    [InlineData("我们用的是 Oracle 的 license,报价发我 email 吧", "zh")]
    [InlineData("Well, I can't decide that on my own, you know, my boss has to sign it.", "en")]
    [InlineData("nissan micra 2018", "en")]
    [InlineData("C'est beaucoup trop cher pour nous, nous avons déjà un fournisseur depuis dix ans.", "unknown")]
    [InlineData("Das ist uns viel zu teuer, wir haben schon einen Lieferanten in der Nähe.", "unknown")]
    [InlineData("Es demasiado caro para nosotros, ya tenemos otro proveedor desde hace años.", "unknown")]
    [InlineData("これは高すぎます、もう少し安くしてください", "unknown")]
    [InlineData("Это слишком дорого", "unknown")]
    [InlineData("12345 …", "unknown")]
    public void Language_OfOneText_IsTold(string text, string expected)
    {
        var counter = new LanguageCounter();

        counter.Add(text);

        Assert.Equal(expected, counter.Language);
    }

    [Fact]
    public void Language_MoreTurns_CanChange()
    {
        var counter = new LanguageCounter();
        counter.Add("OK hello");
        var first = counter.Language;

        counter.Add("你好,我想问一下价格");

        Assert.Equal(("en", "zh"), (first, counter.Language));
    }
}
