using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Scripts;

/// <summary>The same scripts on the page that shows what is understood of a message and of the options beside it.</summary>
public sealed class UnderstoodScriptTests(ManyNetworks house) : IClassFixture<ManyNetworks>
{
    /// <summary>So many go into one message of the page.</summary>
    private const int TogetherInOne = 7;

    /// <summary>So many windows share the work: most of it is waiting for one page after the other.</summary>
    private const int Windows = 3;

    private readonly ScriptLook looks = new();

    [Fact]
    public async Task None_runs_where_all_are_shown()
    {
        var messages = Enumerable.Range(0, ScriptPayloads.All.Count).Chunk(TogetherInOne).ToList();
        var shown = await Task.WhenAll(messages.Chunk((messages.Count / Windows) + 1).Select(ShownAsync));
        looks.Ran.ShouldBeEmpty();
        shown.SelectMany(numbers => numbers).Distinct().Count().ShouldBe(ScriptPayloads.All.Count);
    }

    /// <summary>The numbers of those that the page showed, of all these messages.</summary>
    private async Task<HashSet<int>> ShownAsync(int[][] messages)
    {
        var numbers = new HashSet<int>();
        await using var visit = await house.VisitAsync("/probeer/begrip", policy: false);
        await looks.CountAsync(visit.Page);
        foreach (var some in messages)
        {
            await visit.Page.Locator("#tekst").FillAsync(string.Join('\n', some.Select(ScriptPayloads.Numbered)));
            await visit.Page.Locator("#opties").FillAsync(string.Join('/', some.Take(2).Select(ScriptPayloads.Numbered)));
            // what the message before it showed must not be taken for this one's
            await visit.Page.EvaluateAsync("() => document.querySelector('.begrip-json')?.remove()");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lees dit bericht" }).ClickAsync();
            await Visit.ReadsAsync(visit.Page.Locator(".begrip-json"));
            numbers.UnionWith(await ScriptLook.AtAsync(visit.Page));
        }
        return numbers;
    }
}
