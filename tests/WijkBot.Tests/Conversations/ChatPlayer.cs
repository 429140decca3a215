using System.Globalization;
using System.Text.RegularExpressions;
using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Tests.Conversations;

/// <summary>Plays a golden talk and writes down how it goes, in the same form.</summary>
internal sealed partial class ChatPlayer(Chat chat)
{
    private readonly Talk talk = new(ChannelTraits.Of(chat.Channel), chat.Start) { Conversation = Sample.With(chat.Roster, chat.Partners, chat.Areas), Others = OthersCases.Read(chat.Others, chat.Start) };
    private readonly List<string> lines = [.. chat.Head];
    private RunningAfspraak? promised;

    /// <summary>All turns, in order, for the figures.</summary>
    public List<(string Input, Played Turn)> Turns { get; } = [];

    public string Play()
    {
        foreach (var input in chat.Inputs)
        {
            lines.Add("");
            lines.AddRange(input.Split('\n').Select((line, index) => index == 0 ? line : $"  {line}"));
            if (LaterLine().Match(input) is { Success: true } later)
                talk.Clock += Span(int.Parse(later.Groups[1].Value, CultureInfo.InvariantCulture), later.Groups[2].Value);
            else
                Write(input, input.StartsWith("Bewoner:", StringComparison.Ordinal) ? Resident(input["Bewoner:".Length..].Trim()) : Regisseur(input["Regisseur:".Length..].Trim()));
        }
        return string.Join('\n', lines) + '\n';
    }

    private void Write(string input, Played turn)
    {
        Turns.Add((input, turn));
        foreach (var message in turn.Said)
            lines.AddRange(Shown(message).Split('\n').Select((line, index) => $"{(index == 0 ? "Bot:" : " ")} {line}".TrimEnd()));
        lines.AddRange(EffectLines.Of(turn.Effects));
    }

    private string Shown(OutgoingMessage message) => chat.Channel == ChannelTraits.Sms.Name || message.Options.Count == 0
        ? message.PlainText
        : $"{message.Text}\n{string.Join(' ', message.Options.Select(option => $"[{option.Label}]"))}";

    private Played Resident(string text)
    {
        var message = talk.Message();
        if (ThingLine().Match(text) is { Success: true } thing)
            message = With(message with { Text = thing.Groups[3].Value.Trim() }, thing.Groups[1].Value, thing.Groups[2].Value.Trim());
        else
            message = message with { Text = text };
        return talk.Resident(message);
    }

    private IncomingMessage With(IncomingMessage message, string kind, string value) => kind switch
    {
        "[foto" => message with { Media = [new Media($"foto-{message.ProviderId}", "image/jpeg")] },
        "[geluid" => message with { Media = [new Media($"geluid-{message.ProviderId}", "audio/ogg")] },
        "[locatie" => message with { Location = Pin(value) },
        "[komt binnen" => message with { JustArrived = true },
        "[afgemeld" => message with { OptOut = OptOut.Stopped },
        "[weer aangemeld" => message with { OptOut = OptOut.Started },
        "(knop" => message with { Text = value, Choice = Pressed(value) },
        _ => throw new FormatException($"Onbekend: {kind}"),
    };

    private static Location Pin(string value)
    {
        var parts = value.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Location(parts[0], parts[1]);
    }

    private string Pressed(string label) => talk.LastSaid.SelectMany(message => message.Options).FirstOrDefault(option => option.Label == label)?.Value
        ?? throw new FormatException($"Er is geen knop '{label}'.");

    private Played Regisseur(string text) => text switch
    {
        _ when TakesLine().Match(text) is { Success: true } takes => talk.Play(new TurnInput.Handover(true, About(takes.Groups[1]))),
        "geeft terug" => talk.Play(new TurnInput.Handover(false, About(null))),
        "antwoordt een werkdag niet" => talk.Play(new TurnInput.Handover(false, About(null)) { Unanswered = true }),
        _ when SucceededLine().Match(text) is { Success: true } by => talk.Play(Moved(by.Groups[1].Value, by.Groups[2].Value)),
        _ when PassesLine().Match(text) is { Success: true } passes => PassedOn(passes.Groups[1].Value),
        _ when AfspraakLine().Match(text) is { Success: true } afspraak => Afspraak(afspraak),
        _ when StatusLine().Match(text) is { Success: true } status => Status(status),
        _ when AboutLine().Match(text) is { Success: true } about => talk.Play(new TurnInput.Written(about.Groups[2].Value, about.Groups[1].Value)),
        _ => talk.Play(new TurnInput.Written(text, About(null))),
    };

    /// <summary>All open cases go to somebody else: a name, <c>de teamleider</c> or <c>het team</c>, which gives the conversation back to the bot.</summary>
    private TurnInput.Moved Moved(string name, string away)
    {
        var to = name.StartsWith("het wijkteam", StringComparison.Ordinal) ? NewHandler.Team : name.StartsWith("de teamleider", StringComparison.Ordinal) ? NewHandler.Colleague : NewHandler.Regisseur;
        var open = talk.Cases.All.Where(one => !Cases.CaseNames.Status.IsEnded(one.Status)).Reverse();
        return new TurnInput.Moved([.. open.Select(one => new MovedCase(one.Number, to, name) { Away = away.Length > 0 ? away : null })]) { Returned = to == NewHandler.Team && talk.Claimed };
    }

    private Played PassedOn(string partner)
    {
        talk.Cases.PassOn(About(null));
        return talk.Play(new TurnInput.PassedOn(About(null), partner, ""));
    }

    private Played Status(Match status)
    {
        var words = status.Groups[3].Value.Trim();
        var number = About(status.Groups[2]);
        var before = talk.Cases.All.Single(one => one.Number == number).Status;
        talk.Cases.Change(number, status.Groups[1].Value, words.Length > 0 ? words : null);
        return talk.Play(new TurnInput.News(number, status.Groups[1].Value, words) { Before = before });
    }

    /// <summary><c>afspraak 2026-12-03: wat er gebeurt</c>, and of the last one <c>nagekomen</c>, <c>naar 2026-12-07: reden</c>, <c>mislukt: reden</c>.</summary>
    private Played Afspraak(Match said)
    {
        var (number, words) = (About(null), said.Groups[3].Value.Trim());
        var (step, day) = said.Groups[1].Value switch
        {
            "nagekomen" => (AfspraakStep.Kept, (DateOnly?)null),
            "mislukt" => (AfspraakStep.Missed, null),
            "naar" => (AfspraakStep.Moved, DateOnly.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture)),
            _ => (AfspraakStep.Made, DateOnly.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture)),
        };
        promised = step == AfspraakStep.Made ? new RunningAfspraak(words, day!.Value) : promised! with { Day = day ?? promised.Day };
        talk.Cases.Promise(number, step is AfspraakStep.Made or AfspraakStep.Moved ? promised : null);
        return talk.Play(new TurnInput.Agreed(new AfspraakNews(number, step, promised.What, promised.Day) { Why = step == AfspraakStep.Made ? "" : words }));
    }

    /// <summary>The case that is named, else the newest.</summary>
    private string About(Group? named) => named is { Success: true } number ? number.Value : talk.Cases.All[0].Number;

    private static TimeSpan Span(int count, string unit) => unit switch
    {
        "uur" => TimeSpan.FromHours(count),
        "dag" or "dagen" => TimeSpan.FromDays(count),
        _ => TimeSpan.FromMinutes(count),
    };

    [GeneratedRegex(@"^--- (\d+) (\w+) later ---$")]
    private static partial Regex LaterLine();

    [GeneratedRegex(@"^(\[foto|\[geluid|\[locatie|\[komt binnen|\[afgemeld|\[weer aangemeld|\(knop)([^\])]*)[\])](.*)$", RegexOptions.Singleline)]
    private static partial Regex ThingLine();

    [GeneratedRegex(@"^neemt (?:(\d{6}) )?over$")]
    private static partial Regex TakesLine();

    [GeneratedRegex(@"^geeft door aan (.+)$")]
    private static partial Regex PassesLine();

    [GeneratedRegex(@"^over (\d{6}): (.*)$", RegexOptions.Singleline)]
    private static partial Regex AboutLine();

    [GeneratedRegex(@"^is opgevolgd door ([^,]*)(?:, vervangt (.*))?$")]
    private static partial Regex SucceededLine();

    [GeneratedRegex(@"^afspraak (nagekomen|mislukt|naar)?\s?(\d{4}-\d\d-\d\d)?(?:: (.*))?$")]
    private static partial Regex AfspraakLine();

    [GeneratedRegex(@"^status ([a-z_]+)(?: (\d{6}))?(.*)$", RegexOptions.Singleline)]
    private static partial Regex StatusLine();
}
