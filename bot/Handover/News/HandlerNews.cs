using Microsoft.Extensions.Options;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Mail;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>Notes for colleagues who are outside what a turn brought: a row each for the phone and for e-mail, as far as these are on.</summary>
internal sealed class HandlerNews(IOptions<RelayOptions> relay, IMail mail)
{
    public const string Phone = "phone", Mail = "mail";

    private readonly string[] ways = [.. relay.Value.IsOn ? [Phone] : Array.Empty<string>(), .. mail.IsOn ? [Mail] : Array.Empty<string>()];

    /// <summary>The statements for the transaction of the turn; none when colleagues only look at the inbox.</summary>
    public IEnumerable<Statement> Of(IReadOnlyCollection<Effect> effects, DateTimeOffset now)
    {
        if (ways.Length == 0)
            yield break;
        var danger = effects.Any(effect => effect is Say { Danger: true });
        foreach (var told in effects.Select(Told).OfType<ResidentDid>())
        {
            foreach (var way in ways)
                yield return CaseNewsSql.Insert(way, told with { Danger = told.Danger || danger }, now);
        }
    }

    private static ResidentDid? Told(Effect effect) => effect switch
    {
        OpenCase open => new ResidentDid(open.Number, CaseNames.Events.Opened, open.Description, open.Alert || open.Danger != Danger.None),
        AddToCase { SaysSomething: true } add => Added(add),
        LeaveToPerson { Added: { SaysSomething: true } add } => Added(add),
        CorrectCase { Anonymous: false } correct => new ResidentDid(correct.Number, CaseNames.Events.Corrected, correct.Description ?? correct.Place?.Text ?? ""),
        WithdrawCase withdraw => new ResidentDid(withdraw.Number, CaseNames.Events.Status, "De bewoner trekt de melding in."),
        JudgeCase judge => new ResidentDid(judge.Number, CaseNames.Events.Judged, $"{Verdict(judge.Verdict)} {judge.Words}".Trim()),
        _ => null,
    };

    private static ResidentDid Added(AddToCase add) => new(add.Number, CaseNames.Events.Added, (add.Text.Length, add.Pin) switch
    {
        (0, null) => "(foto)",
        (0, _) => "(locatie)",
        _ => add.Text,
    });

    private static string Verdict(Verdict verdict) => verdict switch
    {
        Conversations.Verdict.Yes => "Opgelost, zegt de bewoner.",
        Conversations.Verdict.Partly => "Deels opgelost, zegt de bewoner.",
        _ => "Niet opgelost, zegt de bewoner.",
    };
}

/// <summary>What a resident did about a case.</summary>
internal sealed record ResidentDid(string Number, string Kind, string Text, bool Danger = false)
{
    public override string ToString() => $"{Kind} of {Number}";
}
