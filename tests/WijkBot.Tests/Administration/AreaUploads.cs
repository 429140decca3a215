using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Tests.Inbox;

namespace WijkBot.Tests.Administration;

/// <summary>What a browser does on the page of the areas.</summary>
internal static partial class AreaUploads
{
    public const string Areas = "/inbox/beheer/gebieden";

    /// <summary>A file of CBS with an address in another buurt than the municipality's own files say.</summary>
    public const string Addresses = "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\r\n7601AA;3;BU01411100;WK014111;GM0141\r\n";

    /// <summary>Fills in the form of the page and sends it; the page of the import.</summary>
    public static async Task<string> UploadAsync(this HttpClient browser, string name, string text, bool all = false)
    {
        var html = await browser.GetStringAsync(Areas, CancellationToken.None);
        var fields = all ? Checkbox().Match(html) is { Success: true } box ? new[] { (box.Groups[1].Value, box.Groups[2].Value) } : throw new InvalidOperationException("There is no box to check.") : [];
        var sent = await browser.SendFormAsync(Token().Match(html).Groups[1].Value, name, text, fields);
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return sent.Headers.Location!.ToString();
    }

    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient browser, string token, string name, string text, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "bestanden", name } };
        foreach (var field in fields)
            form.Add(new StringContent(field.Value), field.Name);
        return browser.PostAsync(Areas + "/inlezen", form, CancellationToken.None);
    }

    public static AreaJobs Jobs(this DeskApp app) => app.Services.GetRequiredService<AreaJobs>();

    /// <summary>The import of this page, as soon as it is that far.</summary>
    public static async Task<AreaJob> JobAsync(this DeskApp app, string page, AreaJobState state)
    {
        await Eventually.ShouldAsync(() => app.Jobs().Find(page.Split('/')[^1])?.State.ShouldBe(state));
        return app.Jobs().Find(page.Split('/')[^1]).ShouldNotBeNull();
    }

    /// <summary>Who did what with the areas.</summary>
    public static async Task<IEnumerable<(string Actor, string Action)>> AreaAuditAsync(this DeskApp app) =>
        (await app.RowsAsync<AuditRow>()).Where(row => row.Action.StartsWith("areas", StringComparison.Ordinal)).OrderBy(row => row.At).Select(row => (row.Actor, row.Action));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<input type=\"checkbox\" name=\"(heel[^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Checkbox();
}
