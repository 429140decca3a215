using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>The photos of a case, large: with script over the page, without on pages of their own.</summary>
public sealed class PhotoViewerTests(House house) : IClassFixture<House>
{
    private static readonly byte[][] s_photos = [Painted.Png(120, 40, 40), Painted.Png(40, 120, 60), Painted.Png(40, 60, 140)];

    [Fact]
    public async Task With_keys_one_goes_through_them_comes_closer_and_is_back_where_one_was()
    {
        await using var desk = await OpenAsync();
        var second = desk.Page.Locator("section[aria-labelledby=samenvatting] .photos a").Nth(1);
        await second.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Visit.ReadsAsync(dialog.GetByText("Foto 2 van 3"));
        await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Foto van de bewoner, via probeerpagina (WhatsApp), vandaag");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Visit.ReadsAsync(dialog.GetByText("Foto 3 van 3"));
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Visit.ReadsAsync(dialog.GetByText("Foto 3 van 3"));
        await desk.Page.Keyboard.PressAsync("ArrowLeft");
        await desk.Page.Keyboard.PressAsync("ArrowLeft");
        await Visit.ReadsAsync(dialog.GetByText("Foto 1 van 3"));
        var before = (await dialog.Locator("img").BoundingBoxAsync())!.Width;
        await desk.Page.Keyboard.PressAsync("+");
        (await dialog.Locator("img").BoundingBoxAsync())!.Width.ShouldBe(2 * before, 2);
        await desk.Page.Keyboard.PressAsync("0");
        (await dialog.Locator("img").BoundingBoxAsync())!.Width.ShouldBe(before, 1);
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(second).ToBeFocusedAsync();
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task With_a_finger_one_swipes_to_the_next()
    {
        await using var desk = await OpenAsync(width: 360);
        await desk.Page.Locator("section[aria-labelledby=samenvatting] .photos a").First.ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Visit.ReadsAsync(dialog.GetByText("Foto 1 van 3"));
        await SwipeAsync(desk, 300, 40);
        await Visit.ReadsAsync(dialog.GetByText("Foto 2 van 3"));
        await SwipeAsync(desk, 40, 300);
        await Visit.ReadsAsync(dialog.GetByText("Foto 1 van 3"));
        await SwipeAsync(desk, 100, 80);
        await Visit.ReadsAsync(dialog.GetByText("Foto 1 van 3"));
        await desk.Visit.PictureAsync("foto-venster", whole: false);
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
    }

    [Fact]
    public async Task A_photo_that_does_not_come_is_told()
    {
        await using var desk = await OpenAsync();
        await desk.Page.EvaluateAsync("() => { for (const link of document.querySelectorAll('a[data-foto]')) link.dataset.foto = '/inbox/photos/00000000-0000-0000-0000-000000000000'; }");
        await desk.Page.Locator("section[aria-labelledby=samenvatting] .photos a").First.ClickAsync();
        await desk.Visit.ReadsAsync("Deze foto kan niet worden getoond.");
        desk.Visit.ForgetRefusal(404);
    }

    [Fact]
    public async Task Without_script_each_has_its_page()
    {
        await using var desk = await OpenAsync(width: 360, script: false);
        await desk.Page.Locator("section[aria-labelledby=samenvatting] .photos a").First.ClickAsync();
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Foto 1 van 3" }));
        (await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Vorige" }).CountAsync()).ShouldBe(0);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Volgende" }).ClickAsync();
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Foto 2 van 3" }));
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Terug naar de melding" }).ClickAsync();
        await desk.Page.WaitForURLAsync("**/inbox/cases/*#foto-*");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task The_page_of_a_photo_is_for_everybody()
    {
        await using var desk = await OpenAsync(width: 360);
        await desk.Page.GotoAsync((await desk.Page.Locator("section[aria-labelledby=samenvatting] .photos a").First.GetAttributeAsync("href"))!);
        await desk.Visit.PictureAsync("foto");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
    }

    /// <summary>The page of a case with three photos that have come in.</summary>
    private async Task<Desk> OpenAsync(int width = 1180, bool script = true)
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp");
        var number = await phone.ReportAsync("Er ligt afval bij Windslaan 14");
        foreach (var (index, photo) in s_photos.Index())
            await phone.SendPhotoAsync(index, photo);
        var desk = await Desk.SignInAsync(house, "schelfhorst", width, script);
        await desk.OpenWithPhotosAsync(number, s_photos.Length);
        return desk;
    }

    private static async Task SwipeAsync(Desk desk, int from, int to) => await desk.Page.EvaluateAsync("""
        ([from, to]) => {
          const stage = document.querySelector('.viewer .stage');
          const touch = x => new Touch({ identifier: 1, target: stage, clientX: x, clientY: 300 });
          stage.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(from)], changedTouches: [touch(from)] }));
          stage.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(to)] }));
        }
        """, new[] { from, to });
}
