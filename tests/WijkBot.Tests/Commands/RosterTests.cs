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

    private Task<OwnProgram> RunAsync(params string[] args) => OwnProgram.RunAsync(["roster", "check", .. args], ("Municipality__Directory", folder.Path), ("Data__Directory", Path.Combine(folder.Path, "data")));
}
