using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;

namespace WijkBot.Tests.Turns;

/// <summary>Residents who report the same rubbish beside a container.</summary>
internal static class Reporting
{
    public const string Rubbish = "container-bijplaatsing";
    public const string First = "+31600000001", Second = "+31600000002", Third = "+31600000003";
    public const string Asked = "Gaat het hierover: afval naast de container, Robbenhaarsweg, gemeld vandaag?";

    public static PlaceValue At(int number) => new($"Robbenhaarsweg {number}")
    {
        Street = "Robbenhaarsweg",
        HouseNumber = $"{number}",
        Wijk = "WK014113",
        Certainty = PlaceCertainty.Exact,
    };

    /// <summary>The first reports it.</summary>
    public static Task<string> ReportedAsync(DeskApp app, Func<OpenCase, OpenCase>? with = null, string phone = First, int at = 14, DateTimeOffset? when = null) => app.CaseAsync(
        open => (with ?? (same => same))(open with { Category = Rubbish, Description = "Mijn geheime woorden", Place = At(at) }), phone, when, handler: "sluitersveld");

    /// <summary>Another reports the same, and hears what is asked.</summary>
    public static async Task<string> TellsAsync(DeskApp app, string phone = Second, string place = "Robbenhaarsweg 12", string more = "")
    {
        await app.WritesAsync($"Er liggen zakken naast de container bij {place}{more}", phone);
        return (await SaidAsync(app, phone))[^1];
    }

    /// <summary>Another has it too.</summary>
    public static async Task AlsoAsync(DeskApp app, string phone = Second, string more = "")
    {
        (await TellsAsync(app, phone, more: more)).ShouldStartWith(Asked);
        await app.WritesAsync("ja", phone);
        (await SaidAsync(app, phone))[^1].ShouldStartWith("Dank u wel. We schrijven u erbij, bij melding ");
    }

    /// <summary>What was said to this phone, with the options, in order.</summary>
    public static async Task<IReadOnlyList<string>> SaidAsync(DeskApp app, string phone, string channel = "sms")
    {
        var id = Conversation(app, phone, channel);
        return [.. (await app.RowsAsync<OutboundRow>()).Where(row => row.ConversationId == id).OrderBy(row => row.Position).Select(row => row.Text)];
    }

    public static Guid Conversation(DeskApp app, string phone, string channel = "sms") =>
        app.Services.GetRequiredService<WijkBot.Privacy.Seal>().ConversationOf(new ResidentAddress(channel, phone));

    public static async Task HearsAsync(DeskApp app, string phone, string text) => await Eventually.HoldsAsync(
        async () => (await SaidAsync(app, phone)).Any(said => said.StartsWith(text, StringComparison.Ordinal)), $"'{text}' being said");

    public static async Task<CaseRow> CaseAsync(DeskApp app, string number) => (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number);

    public static async Task<IReadOnlyList<CaseEventRow>> EventsAsync(DeskApp app, string number, string kind) =>
        [.. (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.CaseNumber == number && entry.Kind == kind).OrderBy(entry => entry.At)];

    public static async Task WithdrawsAsync(DeskApp app, string phone, string answer)
    {
        await app.WritesAsync("mijn meldingen", phone);
        await app.WritesAsync("intrekken", phone);
        (await SaidAsync(app, phone))[^1].ShouldBe(answer);
    }

    public static async Task MergesAsync(DeskApp app, string number, string into) =>
        (await app.Services.GetRequiredService<Merge>().IntoAsync(new Act(number, "sluitersveld"), into, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
}
