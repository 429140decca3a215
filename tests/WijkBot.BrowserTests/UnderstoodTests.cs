using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

public sealed class UnderstoodTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData(390)]
    [InlineData(1180)]
    public async Task Without_a_script_a_message_is_typed_and_its_words_are_shown_with_what_they_decided(int width)
    {
        await using var visit = await house.VisitAsync("/probeer/begrip", width, script: false);
        await visit.Page.GetByLabel("Bericht", new() { Exact = true }).FillAsync("Er ligt afval bij Robbenhaarsweg 12 en mijn buurman ligt op de grond");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lees dit bericht" }).ClickAsync();

        await visit.ReadsAsync("acuut: 112");
        (await visit.Page.Locator("mark.op-place").First.InnerTextAsync()).ShouldBe("Robbenhaarsweg");
        (await visit.Page.Locator("#tekst").InputValueAsync()).ShouldContain("mijn buurman");
        await visit.ShouldFitAsync(width);
        visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task What_runs_from_right_to_left_is_shown_so()
    {
        await using var visit = await house.VisitAsync("/probeer/begrip");
        await visit.Page.GetByLabel("Bericht", new() { Exact = true }).FillAsync("في حريق بشقة الجيران Robbenhaarsweg 12");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lees dit bericht" }).ClickAsync();

        await visit.ReadsAsync("Arabisch");
        (await visit.Page.Locator(".begrip-tekst").EvaluateAsync<string>("it => getComputedStyle(it).direction")).ShouldBe("rtl");
        await visit.ShouldFitAsync(360, Looks.At400Percent, 1180);
        await visit.ShouldBeForFingersAsync();
        await visit.ShouldBeAccessibleAsync(360, 1180);
        visit.ShouldBeWithoutComplaints();
    }
}
