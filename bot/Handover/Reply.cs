using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// A colleague answers the resident, or all who reported the same. No claim is needed; each answer leaves in order in his own
/// conversation, on the channel he used.
/// </summary>
public sealed class Reply(Desk desk, CaseReporters reporters, ColleagueWords words)
{
    /// <summary>To who last wrote about it.</summary>
    public Task<ActResult> SendAsync(Act act, string? text, CancellationToken cancellationToken) => SendAsync(act, text, new ReplyTo.LastWriter(), null, cancellationToken);

    /// <param name="seen">How many <see cref="ColleagueWords"/> stood on the page where it was written: when others said more to the same resident since, it is not sent. Null when nobody knows.</param>
    public Task<ActResult> SendAsync(Act act, string? text, ReplyTo to, int? seen, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => SendAsync(act, found, CleanText.Of(text).Trim(), to, seen, cancellationToken), cancellationToken);

    /// <summary>To who last wrote about it.</summary>
    /// <param name="via">The channel from which it was written; null for the inbox or another system.</param>
    /// <param name="along">What changes in the same transaction.</param>
    internal Task<ActResult> SendAsync(Act act, string? text, string? via, IReadOnlyList<Statement> along, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => SendAsync(act, found, CleanText.Of(text).Trim(), new ReplyTo.LastWriter(), via, along, cancellationToken), cancellationToken);

    private async Task<ActResult> SendAsync(Act act, CaseOnDesk found, string text, ReplyTo to, int? seen, CancellationToken cancellationToken)
    {
        if (seen is not { } known)
            return await SendAsync(act, found, text, to, null, [], cancellationToken);
        var said = await words.OfAsync(act.Number, cancellationToken);
        var readers = await ReadersAsync(await reporters.OfAsync(act.Number, cancellationToken), to, cancellationToken);
        if (said.Skip(known).Any(word => word.By != act.Author && word.IsFor(readers, found.Conversation, found.Danger is not null)))
            return new ActResult.Conflict("Een collega schreef de bewoner intussen ook. Lees eerst wat er staat. Klopt uw antwoord nog, druk dan nog eens op Versturen.");
        // two who press at the same moment: the second finds that there is more than was looked at
        return await SendAsync(act, found, text, to, null, [ColleagueWords.Still(act.Number, said.Count)], cancellationToken);
    }

    private async Task<ActResult> SendAsync(
        Act act, CaseOnDesk found, string text, ReplyTo to, string? via, IReadOnlyList<Statement> along, CancellationToken cancellationToken)
    {
        if (found.WrongPlace is { } elsewhere)
            return elsewhere;
        var known = await reporters.OfAsync(act.Number, cancellationToken);
        if (to is ReplyTo.All { Seen: var seen } && seen != ReplyTo.SignOf(known, text))
            return new ActResult.Conflict("Bekijk eerst naar wie dit gaat en wat zij lezen. Daarna kunt u het versturen.");
        var readers = await ReadersAsync(known, to, cancellationToken);
        if (readers.Count == 0)
            return new ActResult.Conflict("Er is geen melder die dit nog krijgt. Kies een ander.");
        if (readers.Select(reader => Wrong(text, reader)).FirstOrDefault(wrong => wrong is not null) is { } wrong)
            return wrong;
        // the event with the message that carries it is written by the turn
        return await desk.PlayAsync(act, found with { Conversation = readers[0].Conversation }, new TurnInput.Written(text, readers[0].Number) { Via = via },
        [
            CaseSql.Answered(act.Number, desk.Now),
            DeadlineSql.Answered(act.Number, desk.Now),
            // who was asked something is waited for
            text.Contains('?', StringComparison.Ordinal) ? DeadlineSql.Stop(act.Number, desk.Now) : DeadlineSql.Go(act.Number, desk.Now),
            .. along,
            .. readers.Skip(1).Select(reader => ReporterNewsSql.Tell(act.Number, reader, CaseNames.Events.Reply, text, act.Author, desk.Now)),
        ], cancellationToken);
    }

    private async Task<IReadOnlyList<Reporter>> ReadersAsync(Reporters known, ReplyTo to, CancellationToken cancellationToken) => to switch
    {
        ReplyTo.All => known.Active,
        ReplyTo.One one => [.. known.Active.Where(reporter => reporter.Conversation == one.Conversation)],
        _ => await reporters.LastWriterAsync(known, cancellationToken) is { } last ? [last] : [],
    };

    private static ActResult.Refused? Wrong(string text, Reporter reader)
    {
        var size = ReplySize.Of(text, reader.Traits, reader.Language);
        if (size.Characters == 0)
            return new ActResult.Refused("text", "Schrijf eerst een antwoord.");
        return size.Fits ? null : new ActResult.Refused("text", TooLong(size, reader.Traits));
    }

    internal static string TooLong(ReplySize size, ChannelTraits channel) => channel.IsSms
        ? $"Dit antwoord is te lang: {size.Characters} tekens, {size.Segments} sms-delen. Het mogen er hooguit {ReplySize.MostSegments} zijn (ongeveer 300 tekens). Maak het korter of stuur het in twee keer."
        : $"Dit antwoord is te lang: {size.Characters} tekens. Het mogen er hooguit {ReplySize.MostCharacters} zijn.";
}
