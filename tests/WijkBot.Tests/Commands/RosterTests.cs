using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;

namespace WijkBot.Tests.Commands;

/// <summary><c>roster check</c> as whoever calls it sees it.</summary>
public sealed class RosterTests : IDisposable
{
    private readonly RosterFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_gap_is_told_and_is_an_exit_code()
    {
        folder.Read();
        (await RunAsync("--from", "2026-12-01", "--days", "31")).Code.ShouldBe(0);

        folder.Read(a: ", afwezig: [{ van: 2026-12-05, tot: 2026-12-07 }]");
        var ended = await RunAsync("--from", "2026-12-01", "--days", "31");

        ended.Code.ShouldBe(1);
        ended.Output[0].ShouldStartWith("niemand: 2026-12-05 t/m 2026-12-07: a is afwezig zonder vervanger");
        ended.Output[^1].ShouldStartWith("Vanaf 2026-12-01: 71 buurten, ");
        (await RunAsync("--from", "morgen")).Code.ShouldNotBe(0);
    }

    [Fact]
    public async Task A_month_with_somebody_everywhere_is_one_line_and_what_is_only_to_be_looked_at_is_no_failure()
    {
        folder.Read();
        (await RunAsync()).Output.ShouldHaveSingleItem()
            .ShouldMatch(@"^Vanaf \d{4}-\d\d-\d\d: 71 buurten, \d+ soorten, 31 dagen = [\d.]+ combinaties: [\d.]+ eigen regisseur, 0 vervanger, 0 team, 0 niemand\. Samen [\d.]+ uur dat het open is: in [\d.]+ uur \(100%\) werkt wie het heeft, de rest leest die persoon later\.$");

        folder.Read(a: ", werktijden: { maandag: \"08:30-17:00\" }");
        var ended = await RunAsync("--from", "2026-11-23", "--days", "7");
        (ended.Code, ended.Output[0]).ShouldBe((0, "let op: 2026-11-24 t/m 2026-11-27: a heeft 4 openingsdagen achter elkaar geen werktijden en geen vervanger"));
        (await RunAsync("--from", "2026-11-23", "--days", "7", "--days-off", "4")).Output.ShouldNotContain(line => line.StartsWith("let op", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_of_a_day_is_told_with_its_hours_and_a_failure_only_when_that_is_asked()
    {
        folder.Read(b: ", werktijden: { maandag: \"08:30-12:00\", dinsdag: \"08:30-17:00\", woensdag: \"08:30-17:00\", donderdag: \"08:30-17:00\", vrijdag: \"08:30-17:00\" }");
        var ended = await RunAsync("--from", "2026-11-23", "--days", "7");
        ended.Code.ShouldBe(0);
        ended.Output.Length.ShouldBe(2);
        ended.Output[0].ShouldMatch(@"^wacht: 2026-11-23, 12:00-17:00: b werkt dan niet; \d+ combinaties van soort en buurt \(\d+ buurten\)$");
        (await RunAsync("--from", "2026-11-23", "--days", "7", "--every-moment")).Code.ShouldBe(1);
        (await RunAsync("--from", "2026-11-24", "--days", "6", "--every-moment")).Code.ShouldBe(0);
    }

    private Task<OwnProgram> RunAsync(params string[] args) => OwnProgram.RunAsync(["roster", "check", .. args], ("Municipality__Directory", folder.Path), ("Data__Directory", Path.Combine(folder.Path, "data")));
}
