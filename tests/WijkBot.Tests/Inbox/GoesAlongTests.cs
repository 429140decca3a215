using System.Net;
using WijkBot.Cases;
using WijkBot.Messages;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

/// <summary>What a resident brought and wished, from his message to the page of the case.</summary>
public class GoesAlongTests
{
    private const string WhatsApp = "whatsapp";

    [Fact]
    public async Task A_photo_before_a_person_is_asked_for_stands_with_the_case_and_in_the_conversation()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        await app.WritesAsync("", channel: WhatsApp, with: message => message with { Media = [new Media("bron-1", "image/jpeg")] });
        await app.WritesAsync("mens", channel: WhatsApp);
        var opened = (await app.RowsAsync<CaseRow>()).Single();
        var photo = (await app.RowsAsync<CasePhotoRow>()).Single();
        (photo.CaseNumber, photo.Source).ShouldBe((opened.Number, "bron-1"));
    }

    [Fact]
    public async Task A_voice_message_is_named_and_is_no_photo()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        await app.WritesAsync("mens", channel: WhatsApp);
        await app.WritesAsync("", channel: WhatsApp, with: message => message with { Media = [new Media("bron-1", "audio/ogg")] });
        (await app.RowsAsync<CasePhotoRow>()).ShouldBeEmpty();
        (await app.RowsAsync<CaseEventRow>()).ShouldContain(happened => happened.Kind == CaseNames.Events.Added && happened.Text == "(geluid)");
        var page = await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{(await app.RowsAsync<CaseRow>()).Single().Number}", CancellationToken.None);
        page.Split("(geluid)").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task What_is_said_about_calling_is_kept_with_the_case_that_was_opened_already()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        await app.WritesAsync("kunt u mij bellen?");
        (await app.RowsAsync<CaseRow>()).Single().Type.ShouldBe("callback");
        await app.WritesAsync("morgen na 3 uur op 06 12345678");
        var told = (await app.RowsAsync<CaseRow>()).Single();
        told.Description.ShouldBe("kunt u mij bellen? morgen na 3 uur op 06 12345678 (bellen op +31612345678)");
        told.WhenValue.ShouldNotBeNull().ShouldEndWith("T15:00");
    }

    [Fact]
    public async Task The_wish_to_stay_anonymous_goes_along_to_a_person()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        foreach (var text in new[] { "ratten robbenhaarsweg 3", "anoniem", "mens" })
            await app.WritesAsync(text);
        var opened = (await app.RowsAsync<CaseRow>()).Single();
        (opened.Anonymous, opened.Category).ShouldBe((true, "ratten"));
        var page = WebUtility.HtmlDecode(await (await app.SignedInAsync("sluitersveld")).GetStringAsync($"/inbox/cases/{opened.Number}", CancellationToken.None));
        page.ShouldNotContain(Given.Phone);
        page.ShouldNotContain(Given.Name);
    }
}
