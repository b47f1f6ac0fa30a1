using Parley.Scoring.Replay;

namespace Parley.Scoring.Tests.Replay;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    [InlineData("https://parley.example", "https://parley.example/")]
    public void TryParse_Address_IsRead(string text, string expected) => Assert.Equal(new Uri(expected), ServiceAddress.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("ftp://host")]
    [InlineData("http://host:99999")]
    [InlineData("http://host/path")]
    [InlineData("two words")]
    public void TryParse_NoAddress_IsNull(string text) => Assert.Null(ServiceAddress.TryParse(text));
}
