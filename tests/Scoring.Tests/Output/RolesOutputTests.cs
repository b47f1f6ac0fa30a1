using Parley.Analysis.Calls;
using Parley.Scoring.Output.Html;
using Parley.Scoring.Output.Tables;
using Parley.Scoring.Tests.Output.Html;

namespace Parley.Scoring.Tests.Output;

/// <summary>Where the speakers' roles came from, in the table and on the page.</summary>
public sealed class RolesOutputTests
{
    [Theory]
    [InlineData(RolesOrigin.Given, "given")]
    [InlineData(RolesOrigin.Inferred, "inferred")]
    [InlineData(RolesOrigin.Corrected, "corrected")]
    [InlineData(RolesOrigin.CannotTell, "cannot_tell")]
    public void Roles_OfEachOrigin_AreNamedByItsKey(RolesOrigin origin, string key)
    {
        var column = ReportColumns.All.Single(column => column.Name == "roles");

        Assert.Equal(key, column.ValueOf(With(origin)));
    }

    [Theory]
    [InlineData(RolesOrigin.Given, null)]
    [InlineData(RolesOrigin.Inferred, "roles_inferred")]
    [InlineData(RolesOrigin.Corrected, "roles_corrected")]
    [InlineData(RolesOrigin.CannotTell, "roles_cannot_tell")]
    public void Page_RolesOfEachOrigin_SaysWhereTheyCameFrom(RolesOrigin origin, string? word)
    {
        var report = With(origin);
        using var page = new StringWriter();

        CallPage.Write(new HtmlText(page, HtmlWords.English), CallCard.Of(0, report), report);

        var told = ((string[])["roles_inferred", "roles_corrected", "roles_cannot_tell"]).Where(key => page.ToString().Contains($"data-w=\"{key}\"", StringComparison.Ordinal));
        Assert.Equal(word is null ? [] : [word], told);
    }

    [Fact]
    public void Overview_CorrectedRoles_AreNotUnsure()
    {
        var overview = new Overview();
        foreach (var origin in Enum.GetValues<RolesOrigin>())
            overview.Add(With(origin));

        Assert.Equal(2, overview.UnsureRoles);
    }

    private static CallReport With(RolesOrigin origin) =>
        Reports.Call("c") with { Roles = new RolesFinding(origin, 1, new Dictionary<string, Speaker>()) };
}
