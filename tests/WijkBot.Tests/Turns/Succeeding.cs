using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Turns;

namespace WijkBot.Tests.Turns;

/// <summary>Cases of somebody who is gone, and a look at a moment.</summary>
internal static class Succeeding
{
    public const string Gone = "sluitersveld tot: 2026-11-20, opvolger: noorderkwartier";
    public const string Told = "U heeft vanaf nu een andere wijkregisseur van de gemeente: de wijkregisseur van het Noorderkwartier. Die helpt u verder met uw ";

    /// <summary>A Monday morning, and the day before the last day of service.</summary>
    public static readonly DateTime Monday = new(2026, 11, 23, 10, 0, 0), Thursday = new(2026, 11, 19, 10, 0, 0);

    public static readonly PlaceValue Sluitersveld = new("Robbenhaarsweg 12") { Wijk = "WK014113", Certainty = PlaceCertainty.Exact };

    public static Task<string> HeldAsync(DeskApp app, Func<OpenCase, OpenCase>? with = null, string handler = "sluitersveld", string phone = Given.Phone) =>
        app.CaseAsync(open => (with ?? (same => same))(open with { Place = Sluitersveld }), phone, handler: handler);

    public static Task<string> ComplaintAsync(DeskApp app, string phone, PlaceValue? place) => app.CaseAsync(
        open => new OpenCase(CaseType.Complaint) { Number = open.Number, Description = "Hij luistert niet", Place = place, ForTeamLeader = true }, phone, handler: "teamleider");

    public static async Task ClaimedAsync(DeskApp app, string number) =>
        (await app.Services.GetRequiredService<WijkBot.Handover.Claim>().TakeAsync(new Act(number, "sluitersveld"), "", CancellationToken.None)).ShouldBeOfType<ActResult.Done>();

    public static async Task GivenBackAsync(DeskApp app, string number) =>
        (await app.Services.GetRequiredService<GiveBack>().ReturnAsync(new Act(number, "sluitersveld"), CancellationToken.None)).ShouldBeOfType<ActResult.Done>();

    public static Task SetAsync(DeskApp app, string number, string status) =>
        app.Services.GetRequiredService<SqlStore>().CommitAsync([CaseSql.SetStatus(number, status, DateTimeOffset.UnixEpoch)], CancellationToken.None);

    public static Task LookAsync(DeskApp app, DateTime local, IPlayTurns? turns = null)
    {
        var services = app.Services;
        return new Succession(services.GetRequiredService<SqlStore>(), turns ?? services.GetRequiredService<IPlayTurns>(), services.GetRequiredService<Successors>(),
            services.GetRequiredService<CaseReporters>(), services.GetRequiredService<MunicipalityData>(), new FakeTimeProvider(At(app, local)), NullLogger<Succession>.Instance).LookAsync(CancellationToken.None);
    }

    public static DateTimeOffset At(DeskApp app, DateTime local) =>
        new DateTimeOffset(local, app.Services.GetRequiredService<MunicipalityData>().TimeZone.GetUtcOffset(local)).ToUniversalTime();

    public static async Task<(string Handler, string? StandsInFor)> CaseAsync(DeskApp app, string number)
    {
        var row = (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number);
        return (row.Handler, row.StandsInFor);
    }

    public static async Task<string> StateAsync(DeskApp app) => (await app.RowsAsync<ConversationRow>()).Single().State;

    public static async Task<IReadOnlyList<string>> TextsAsync(DeskApp app) =>
        [.. (await app.RowsAsync<OutboundRow>()).OrderBy(row => row.ConversationId).ThenBy(row => row.Position).Select(row => row.Text)];
}
