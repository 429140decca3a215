using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Municipality;

public sealed class SetupTests : IDisposable
{
    private readonly DataFolder folder = new();

    [Fact]
    public async Task Without_setting_it_is_the_sample_that_comes_with_the_program()
    {
        await using var app = Build(null);
        app.Services.GetRequiredService<MunicipalityData>().Name.ShouldBe("Almelo");
        app.Services.GetRequiredService<AreaBook>().Year.ShouldBe(2024);
        app.Services.GetRequiredService<Roster>().HandlerOf("WK014118", null).Regisseur!.Id.ShouldBe("schelfhorst");
    }

    [Fact]
    public async Task Another_directory_gives_other_answers_without_compiling()
    {
        folder.Edit("straten.csv", "Koornmarkt,,C,", "Koornmarkt,WK014110,A,")
            .Edit("straten.csv", "Bornsestraat,WK014111 WK014117 WK014110,A,,", "Bornsestraat,WK014111,A,40-400,\nBornsestraat,WK014110,B,1-39,")
            .Edit("roster.yaml", "WK014118: schelfhorst", "WK014118: team")
            .Edit("vragen.yaml", "0900-8520111. Daar", "0900-0000000. Daar");
        await using var app = Build(folder.Directory);
        var areas = app.Services.GetRequiredService<AreaBook>();
        areas.ByStreet("Koornmarkt").ShouldBe(AreaMatch.Exact("WK014110"));
        areas.ByStreet("Bornsestraat", "62a").ShouldBe(AreaMatch.Exact("WK014111"));
        areas.ByStreet("Bornsestraat", "12").ShouldBe(AreaMatch.Guess("WK014110"));
        areas.ByStreet("Bornsestraat", "900").ShouldBe(AreaMatch.Unknown);
        areas.ByStreet("Bornsestraat").ShouldBe(AreaMatch.OneOf(["WK014111", "WK014110"]));
        app.Services.GetRequiredService<Roster>().HandlerOf("WK014118", null).Regisseur.ShouldBeNull();
        app.Services.GetRequiredService<MunicipalityData>().Questions[0].Answer.ShouldContain("0900-0000000");
    }

    [Fact]
    public async Task A_spreadsheet_may_save_with_semicolons()
    {
        var path = Path.Combine(folder.Directory, "wijken.csv");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace(',', ';'), TestContext.Current.CancellationToken);
        folder.Problems().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_relative_directory_is_under_the_content_root()
    {
        await using var app = Build(Path.GetFileName(folder.Directory), Path.GetDirectoryName(folder.Directory));
        app.Services.GetRequiredService<MunicipalityData>().Directory.ShouldBe(folder.Directory);
    }

    [Fact]
    public async Task Wrong_files_of_both_rooms_stop_the_start_with_all_lines_together()
    {
        folder.Edit("gemeente.yaml", "Europe/Amsterdam", "X").Edit("roster.yaml", "id: hofkamp", "id: hof");
        await using var app = Build(folder.Directory);
        var stopped = await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        stopped.Failures.ShouldBe(
        [
            "gemeente.yaml, regel 5: tijdzone 'X' is niet bekend; bijvoorbeeld Europe/Amsterdam",
            "roster.yaml, regel 35: wijk WK014117: regisseur 'hofkamp' bestaat niet",
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_directory_that_is_not_there_stops_the_start()
    {
        await using var app = Build("/nergens/gemeente");
        Should.Throw<OptionsValidationException>(() => app.Services.GetRequiredService<AreaBook>())
            .Failures.ShouldContain("Municipality:Directory: map /nergens/gemeente bestaat niet");
    }

    private static WebApplication Build(string? directory, string? contentRoot = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = contentRoot });
        builder.Configuration.AddInMemoryCollection([new("Municipality:Directory", directory), new("urls", "http://127.0.0.1:0")]);
        builder.AddMunicipality();
        builder.AddWijken();
        return builder.Build();
    }

    public void Dispose() => folder.Dispose();
}
