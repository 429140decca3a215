namespace WijkBot.Tests.Municipality;

public class ThemeTests
{
    [Fact]
    public void The_sample_has_one_and_without_the_file_there_is_none()
    {
        using var folder = new DataFolder();
        DataFolder.Read(folder.Directory).Theme!.ClassName.ShouldBe("almelo-theme");
        File.Delete(Path.Combine(folder.Directory, "thema.css"));
        DataFolder.Read(folder.Directory).Theme.ShouldBeNull();
    }

    [Theory]
    [InlineData("body { color: red }", "-theme")]
    [InlineData("@import \"x.css\"; .a-theme { }", "@import")]
    [InlineData(".a-theme { background: url(https://elders.example.nl/a.png) }", "https://elders.example.nl/a.png")]
    [InlineData(".a-theme { background: url('//elders.example.nl/a.png') }", "elders.example.nl")]
    public void What_is_no_theme_or_brings_things_from_elsewhere_is_refused(string css, string named)
    {
        using var folder = new DataFolder();
        File.WriteAllText(Path.Combine(folder.Directory, "thema.css"), css);
        folder.Problems().ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.ShouldContain("thema.css"), line => line.ShouldContain(named));
    }
}
