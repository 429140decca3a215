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
    /// <param name="at">How the case with a number stands to the resident: told is of the one that it is handled in now.</param>
    public IEnumerable<Statement> Of(IReadOnlyCollection<Effect> effects, Func<string, CaseStanding> at, DateTimeOffset now)
    {
        if (ways.Length == 0)
            yield break;
        var danger = effects.Any(effect => effect is Say { Danger: true });
        foreach (var told in effects.Select(effect => Told(effect, at)).OfType<ResidentDid>())
        {
            foreach (var way in ways)
                yield return CaseNewsSql.Insert(way, told with { Number = at(told.Number).Number, Danger = told.Danger || danger }, now);
        }
    }

    private static ResidentDid? Told(Effect effect, Func<string, CaseStanding> at) => effect switch
    {
        OpenCase open => new ResidentDid(open.Number, CaseNames.Events.Opened, open.Description, open.Alert || open.Danger != Danger.None),
        AddToCase { SaysSomething: true } add => Added(add),
        LeaveToPerson { Added: { SaysSomething: true } add } => Added(add),
        CorrectCase { Anonymous: false } correct => new ResidentDid(correct.Number, CaseNames.Events.Corrected, correct.Description ?? correct.Place?.Text ?? ""),
        AlsoReport also => new ResidentDid(also.Number, CaseNames.Events.Also, $"Een andere bewoner heeft dit ook: {also.Description}"),
        WithdrawCase withdraw when at(withdraw.Number).Reporters is not null => new ResidentDid(withdraw.Number, CaseNames.Events.Left, "Een van de melders hoeft geen bericht meer."),
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
